using OgpSite.Core.Diagnostics;
using OgpSite.Import.Drafts;
using OgpSite.Import.Logs;

namespace OgpSite.Import;

/// <summary>A page as a report.</summary>
public sealed record ImportedPage
{
    public required SourcePath Source { get; init; }

    /// <summary>The language that its text is in.</summary>
    public required string Language { get; init; }

    public required ImportedFile Report { get; init; }

    /// <summary>What was done with its lines, in their order.</summary>
    public ImmutableArray<LogEntry> Log { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    internal ImmutableArray<PageDefinition> Definitions { get; init; } = [];
}
