using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Search;

namespace OgpSite.Core.Incremental;

/// <summary>What is left of a page that a build made of a text: all that the next one needs if it comes out the same.</summary>
/// <param name="Key">The digest of what the page is made of (<see cref="PageKeys"/>).</param>
/// <param name="Problems">What was reported while it was made.</param>
internal sealed record RememberedPage(
    UInt128 Key, PageOutcome Outcome, ImmutableArray<Diagnostic> Problems, PrintedPage Printed);

/// <summary>What is left of files that a build made of nothing but what their key tells: a list, the data.</summary>
internal sealed record RememberedFiles(UInt128 Key, ImmutableArray<FileDigest> Files);

/// <summary>What a page became.</summary>
/// <param name="Files">The page, and the files that results of a search show its text from.</param>
/// <param name="Indexed">What the search knows of it; null where it is not searched.</param>
internal sealed record PrintedPage(ImmutableArray<FileDigest> Files, IndexedPage? Indexed);
