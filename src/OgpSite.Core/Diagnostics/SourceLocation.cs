namespace OgpSite.Core.Diagnostics;

/// <summary>A place in a file; line and column count from 1, the column in UTF-16 units.</summary>
public readonly record struct SourceLocation(SourcePath Path, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>The first character of a file: the place of problems that concern the file as a whole.</summary>
    public static SourceLocation StartOf(SourcePath path) => new(path, 1, 1);

    /// <summary>The place behind a text that begins with line <paramref name="firstLine"/> of a file.</summary>
    /// <param name="before">With <c>\n</c> as its ends of lines.</param>
    public static SourceLocation Behind(SourcePath path, ReadOnlySpan<char> before, int firstLine = 1) =>
        new(path, firstLine + before.Count('\n'), before.Length - before.LastIndexOf('\n'));

    public int CompareTo(SourceLocation other) =>
        Path.CompareTo(other.Path) is not 0 and var byPath ? byPath
        : Line.CompareTo(other.Line) is not 0 and var byLine ? byLine
        : Column.CompareTo(other.Column);

    public override string ToString() => $"{Path}({Line},{Column})";
}
