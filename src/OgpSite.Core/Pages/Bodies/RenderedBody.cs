using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>A text as HTML.</summary>
/// <param name="Footnotes">The list of its footnotes; empty where there are none.</param>
/// <param name="Contents">Its headings of level 2 with those of level 3 below them.</param>
/// <param name="Ids">The ids of its elements, footnotes included.</param>
/// <param name="Fragments">
/// The links of its raw HTML to places within pages, to be checked when all pages are made.
/// </param>
/// <param name="Asked">All files that its raw HTML asks for, there or not.</param>
internal sealed record RenderedBody(
    Html Html, Html Footnotes, ImmutableArray<OutlineEntry> Contents, ImmutableArray<string> Ids,
    ImmutableArray<FragmentLink> Fragments, ImmutableArray<SourcePath> Asked)
{
    /// <summary>The same text without markup, for the search.</summary>
    public ImmutableArray<TextSection> Sections { get; init; } = [];

    public static RenderedBody Empty { get; } = new(Html.Empty, Html.Empty, [], [], [], []);
}
