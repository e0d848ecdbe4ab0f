using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>A text file as read: strict UTF-8 without its byte order mark, line ends as <c>\n</c>.</summary>
public sealed record SourceFile(SourcePath Path, string Text);
