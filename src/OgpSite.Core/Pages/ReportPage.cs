using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>
/// A report: key facts, At a glance and recommendations first, then the text, then commitments, footnotes and terms.
/// </summary>
public sealed record ReportPage : Page
{
    /// <summary>The report's front matter, for the facts that templates show as they are.</summary>
    public required Report Report { get; init; }

    public required PageLink Member { get; init; }

    /// <summary>The lists that the report is on.</summary>
    public ReportLists Lists { get; init; } = new(null, null, null);

    /// <summary>The policy areas that the report names.</summary>
    public ImmutableArray<PolicyAreaLink> PolicyAreas { get; init; } = [];

    public GlanceTable? AtAGlance { get; init; }

    public required Html Body { get; init; }

    /// <summary>The same text and its footnotes without markup, section by section.</summary>
    public ImmutableArray<TextSection> Sections { get; init; } = [];

    /// <summary>The contents of the text: its headings of level 2 with those of level 3 below them.</summary>
    public ImmutableArray<OutlineEntry> Contents { get; init; } = [];

    public ImmutableArray<CommitmentSection> Commitments { get; init; } = [];

    /// <summary>The list of footnotes, without a heading; empty where there are none.</summary>
    public Html Footnotes { get; init; }

    /// <summary>The terms linked in the text, in the alphabetical order of the language.</summary>
    public ImmutableArray<TermCard> Terms { get; init; } = [];

    /// <summary>The report that answers to this one in the action plan before; null where there is none.</summary>
    public ReportCard? Previous { get; init; }

    /// <summary>The same in the action plan after.</summary>
    public ReportCard? Next { get; init; }

    /// <summary>The other reports of this member in this language, newest first.</summary>
    public ImmutableArray<ReportCard> OtherReports { get; init; } = [];
}

/// <summary>A heading of the text: its id in the page, its text without markup, and the headings below it.</summary>
public sealed record OutlineEntry(string Id, string Text, ImmutableArray<OutlineEntry> Children);

/// <summary>At a glance, laid out: rows with one value, or with one for each of the columns.</summary>
/// <param name="Columns">
/// Keys of the columns' headings (<c>mid-term</c>, <c>end-of-term</c>); empty where there is one value a row.
/// </param>
/// <param name="Legend">The codes that occur in the table, each once, in the order of their scales.</param>
public sealed record GlanceTable(
    ImmutableArray<string> Columns, ImmutableArray<GlanceGroup> Groups, ImmutableArray<Level> Legend);

/// <summary>
/// Rows under one sub-heading, by its key (<c>development</c>, <c>design</c>, …); an empty key: no sub-heading.
/// </summary>
public sealed record GlanceGroup(string Key, ImmutableArray<GlanceRow> Rows);

/// <summary>
/// A row by the key of its label (<c>relevant</c>, <c>diog-major</c>) or by a level, with one value for each column.
/// </summary>
public sealed record GlanceRow(string Key, Level? Level, ImmutableArray<GlanceValue> Values);

/// <summary>A value: exactly one of its parts is set; none where the source says nothing.</summary>
public sealed record GlanceValue(Figure? Figure = null, Level? Level = null, ImmutableArray<string> Texts = default)
{
    public ImmutableArray<string> Texts { get; init; } = Texts.IsDefault ? [] : Texts;
}

/// <summary>A commitment with its anchor, <c>c-4</c>.</summary>
public sealed record CommitmentSection(
    string Id, Commitment Commitment, ImmutableArray<PolicyAreaLink> PolicyAreas);

/// <summary>The lists by type, year and status; null where there is none.</summary>
public sealed record ReportLists(SiteUrl? Type, SiteUrl? Year, SiteUrl? Status);

/// <summary>A policy area by its name, with its page; null where it has none.</summary>
public sealed record PolicyAreaLink(string Name, SiteUrl? Url);
