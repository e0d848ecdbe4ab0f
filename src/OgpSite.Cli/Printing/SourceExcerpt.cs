using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using Spectre.Console.Rendering;

namespace OgpSite.Cli.Printing;

/// <summary>The line of a source that a problem is about, cut to what fits, and a caret below the place.</summary>
internal sealed record SourceExcerpt(string Number, string Text, string Caret)
{
    private const int Width = 96;
    private const int Before = 60;

    /// <summary>
    /// Null where the place is no line of a readable file: a folder, an image, the start of a file as a whole.
    /// </summary>
    public static SourceExcerpt? Of(SourceLocation location, ISourceTree sources)
    {
        if (LineOf(location, sources) is not { Length: > 0 } line || location.Column > line.Length + 1) return null;
        var start = Math.Max(0, Math.Min(location.Column - 1 - Before, line.Length - Width));
        if (start > 0 && char.IsLowSurrogate(line[start])) start--;
        var end = Math.Min(line.Length, start + Width);
        if (end < line.Length && char.IsHighSurrogate(line[end - 1])) end--;
        var lead = Shown(line[start..(location.Column - 1)]);
        var cut = start > 0 ? "…" : "";
        return new SourceExcerpt(
            $"{location.Line}",
            cut + Shown(line[start..end]) + (end < line.Length ? "…" : ""),
            new string(' ', new Segment(cut + lead).CellCount()) + "^");
    }

    private static string? LineOf(SourceLocation location, ISourceTree sources)
    {
        try
        {
            var text = Encoding.UTF8.GetString(sources.Read(location.Path).Span).TrimStart('\uFEFF');
            return text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(location.Line - 1);
        }
        catch (Exception problem) when (problem
            is IOException or UnauthorizedAccessException or ArgumentException or KeyNotFoundException)
        {
            return null; // the problem may be that the file cannot be read
        }
    }

    private static string Shown(string text) => ControlCharacters.Escape(text.Replace('\t', ' '));
}
