using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Articles;

/// <summary>
/// The front matter of a free page such as About, valid and typed. Its text is read anew when the page is made.
/// </summary>
public sealed record Article
{
    public required SourcePath Path { get; init; }

    /// <summary>Of the whole file, its text included (<see cref="SourceFile.Digest"/>).</summary>
    public UInt128 Digest { get; init; }

    public required string Language { get; init; }

    /// <summary>The file name without language and extension: what pairs translations within a folder.</summary>
    public required string Stem { get; init; }

    /// <summary>The author's <c>slug</c>, where given.</summary>
    public string? Slug { get; init; }

    public required string Title { get; init; }
    public string? Summary { get; init; }

    /// <summary>Old addresses, relative to the site's root, that lead to this page.</summary>
    public ImmutableArray<OldAddress> Aliases { get; init; } = [];

    public bool IsDraft { get; init; }

    /// <summary>The <c>glossary</c> mapping as written; <c>Glossaries</c> reads it.</summary>
    public YamlMap? Glossary { get; init; }
}
