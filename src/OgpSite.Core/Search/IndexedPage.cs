namespace OgpSite.Core.Search;

/// <summary>What the index keeps of a page: no text, but which terms occur where.</summary>
internal sealed record IndexedPage
{
    public required int DocumentCount { get; init; }

    /// <summary>As <see cref="PageIndexer"/> writes them.</summary>
    public required ReadOnlyMemory<byte> Postings { get; init; }

    public required string Member { get; init; }

    public required string Year { get; init; }

    public required string Type { get; init; }

    public required ImmutableArray<string> PolicyAreas { get; init; }

    /// <summary>The page's excerpt files, in the order of its documents.</summary>
    public required ImmutableArray<ExcerptFile> ExcerptFiles { get; init; }
}

/// <summary>An excerpt file by its name, and how many documents stand in it.</summary>
internal readonly record struct ExcerptFile(string Name, int DocumentCount);
