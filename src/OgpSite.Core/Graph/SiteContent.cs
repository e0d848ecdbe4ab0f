using OgpSite.Core.Articles;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>What the content folder holds, read and valid, each in the order of paths.</summary>
public sealed record SiteContent
{
    public ImmutableArray<Report> Reports { get; init; } = [];
    public ImmutableArray<GlossaryEntry> Entries { get; init; } = [];

    /// <summary>The free pages.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>Images and attachments.</summary>
    public ImmutableArray<SourceEntry> Files { get; init; } = [];

    /// <summary>
    /// Reports, entries and free pages that could not be read, which is reported: what refers to them is no further
    /// fault.
    /// </summary>
    public ImmutableArray<SourcePath> Unreadable { get; init; } = [];

    /// <summary>For the next build in this process.</summary>
    internal KnownContent Known { get; init; } = KnownContent.None;

    /// <summary>Drafts that are left out.</summary>
    public ImmutableArray<SourcePath> Drafts { get; init; } = [];
}
