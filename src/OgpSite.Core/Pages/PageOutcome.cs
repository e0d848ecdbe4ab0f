using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages;

/// <summary>What is kept of a page once it is written.</summary>
/// <param name="Ids">The ids that links may lead to.</param>
/// <param name="Fragments">Its links to places within pages.</param>
/// <param name="Terms">The ids of the site's entries that it links, each once.</param>
/// <param name="Asked">All files that its links ask for, there or not, in order.</param>
public sealed record PageOutcome(
    SiteUrl Url, ImmutableArray<string> Ids, ImmutableArray<FragmentLink> Fragments, ImmutableArray<string> Terms,
    ImmutableArray<SourcePath> Asked)
{
    /// <param name="ids">The ids that the page has beside those of its text.</param>
    internal static PageOutcome Of(SiteUrl url, ComposedText text, ImmutableArray<string> ids) => new(
        url, [.. text.Body.Ids, .. ids], text.Fragments,
        [.. text.Terms.Where(term => term.Scope == GlossaryScope.Site).Select(term => term.Id)],
        text.Asked);
}

/// <summary>A page, and what of it the whole site needs.</summary>
/// <param name="Text">The digest of the file that its text was read from, as it was then.</param>
public sealed record Composed<TPage>(TPage Page, PageOutcome Outcome, UInt128 Text) where TPage : Page;
