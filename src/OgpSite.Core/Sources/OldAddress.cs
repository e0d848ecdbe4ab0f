using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>An address that a page had before, and that now leads on to it.</summary>
/// <param name="Path">
/// The file that browsers ask for there, below the site's root: <c>documents/chile.html</c>. Neither percent-encoded
/// nor led by a slash, in normal form C.
/// </param>
public sealed record OldAddress(string Path, SourceLocation Location);
