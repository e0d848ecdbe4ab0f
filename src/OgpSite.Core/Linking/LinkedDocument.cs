using Markdig.Syntax;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Linking;

/// <summary>
/// A text whose terms and links lead somewhere. Its tree is Markdig's, which can be changed; it lives until the text is
/// rendered and no longer.
/// </summary>
internal sealed record LinkedDocument
{
    public required MarkdownDocument Tree { get; init; }

    /// <summary>The entries linked in the text, each once, in the order of their first occurrence.</summary>
    public required ImmutableArray<GlossaryEntry> Terms { get; init; }

    /// <summary>Links to a place within a page, to be checked when all pages are made.</summary>
    public required ImmutableArray<FragmentLink> Fragments { get; init; }

    /// <summary>All files that it asks for, whether they are there or not.</summary>
    public required ImmutableArray<SourcePath> Asked { get; init; }
}

/// <summary>A link to an element of a page, <c>#h-context</c>.</summary>
/// <param name="Page">The page it leads to.</param>
/// <param name="Id">The element's id in that page.</param>
/// <param name="Written">The fragment as its author wrote it.</param>
/// <param name="Target">The file as its author named it; empty for a place on the same page.</param>
public sealed record FragmentLink(SiteUrl Page, string Id, string Written, string Target, SourceLocation Location);
