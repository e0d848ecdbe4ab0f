using OgpSite.Import.Glue;

namespace OgpSite.Import.Pages;

/// <summary>A page as it was read: its parts in order, without definitions and residue.</summary>
internal sealed record PageContent
{
    /// <summary>What stands first; the page's title.</summary>
    public required Paragraph Title { get; init; }

    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>The addresses of the links in the text, by their numbers.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Links to documents that stood among the downloads.</summary>
    public ImmutableArray<(string Title, string Address)> Documents { get; init; } = [];

    public ImmutableArray<FoundDefinition> Definitions { get; init; } = [];

    /// <summary>What the page says of its language; null where it says nothing.</summary>
    public string? Language { get; init; }

    /// <summary>Where the page says that it stands.</summary>
    public string? Address { get; init; }
}
