using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>The Markdown below a file's front matter.</summary>
/// <param name="Path">The file it stands in.</param>
/// <param name="Text">The text after the line that closes the front matter; the whole file where there is none.</param>
/// <param name="FirstLine">The line of the file, from 1, on which <paramref name="Text"/> begins.</param>
public sealed record MarkdownText(SourcePath Path, string Text, int FirstLine)
{
    /// <summary>The place of a zero-based line and column of <see cref="Text"/>.</summary>
    public SourceLocation Locate(int line, int column) => new(Path, FirstLine + line, column + 1);
}
