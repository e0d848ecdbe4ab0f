using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>One way in which a surface can stand in text: where the index's path for it ends.</summary>
/// <param name="ExactWords">
/// For each word of the path: the text it must equal, or null where case does not matter.
/// </param>
/// <param name="IsCommonWord">
/// Whether the surface is a single word that is no acronym, so that a hyphen to its left blocks it.
/// </param>
internal sealed record TermPattern(
    GlossaryEntry Entry, Surface Surface, ImmutableArray<string?> ExactWords, bool IsCommonWord)
{
    public SurfaceKind Kind => Surface.Kind;

    /// <summary>Whether any of its words must be written in exactly one way.</summary>
    public bool IsExact { get; } = ExactWords.Any(word => word is not null);
}
