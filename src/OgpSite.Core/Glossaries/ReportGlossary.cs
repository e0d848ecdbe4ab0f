using OgpSite.Core.Configuration;

namespace OgpSite.Core.Glossaries;

/// <summary>
/// What a report's front matter says about linking: how often, which entries not, which all the same,
/// and its own terms.
/// </summary>
public sealed record ReportGlossary
{
    public static ReportGlossary Default { get; } = new();

    /// <summary>Null: as the site does.</summary>
    public LinkFrequency? Once { get; init; }

    public ImmutableArray<EntryReference> Disable { get; init; } = [];

    /// <summary>Entries of mode <c>explicit</c> or <c>never</c> that are <c>auto</c> in this report.</summary>
    public ImmutableArray<EntryReference> Enable { get; init; } = [];

    public ImmutableArray<GlossaryEntry> Terms { get; init; } = [];
}
