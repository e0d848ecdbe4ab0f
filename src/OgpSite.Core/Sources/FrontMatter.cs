using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>
/// Parts a Markdown file into its front matter, between lines of three hyphens at the very start, and its body.
/// </summary>
public static class FrontMatter
{
    private const int Limit = 256 * 1024; // bytes of UTF-8

    /// <summary>
    /// The front matter's keys (an empty mapping where there is none) and the body; null where the front matter cannot
    /// be read, and the reason is reported.
    /// </summary>
    public static SplitFile? Split(SourceFile file, DiagnosticBag diagnostics)
    {
        var start = SourceLocation.StartOf(file.Path);
        if (!Begins(file.Text)) return new SplitFile(new YamlMap(start, []), file, HasFrontMatter: false);
        if (End(file.Text) is not { } end)
        {
            diagnostics.Add(DiagnosticCatalog.FrontMatterUnclosed.At(start));
            return null;
        }

        if (Encoding.UTF8.GetByteCount(file.Text.AsSpan(0, end.Close)) > Limit)
        {
            diagnostics.Add(DiagnosticCatalog.FrontMatterTooLarge.At(start, Limit / 1024));
            return null;
        }

        var keys = YamlReader.ReadMap(file, end.Open..end.Close, diagnostics);
        return keys is null ? null : new SplitFile(keys, file, HasFrontMatter: true);
    }

    /// <summary>What stands below the front matter of a file that <see cref="Split"/> has already looked at.</summary>
    public static MarkdownText BodyOf(SourceFile file) =>
        Begins(file.Text) && End(file.Text) is { } end ? BodyAfter(file, end) : Body(file, 0, 1);

    /// <summary>The digest of the front matter of such a file; its body is no part of it.</summary>
    public static UInt128 Digest(SourceFile file) => XxHash128.HashToUInt128(
        MemoryMarshal.AsBytes(file.Text.AsSpan(0, End(file.Text)?.Close ?? 0)));

    private static bool Begins(string text) =>
        text.StartsWith("---", StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is var line
        && text.AsSpan(3, (line < 0 ? text.Length : line) - 3).IsWhiteSpace();

    /// <summary>
    /// Where the keys begin, where the closing line begins, and where the body begins; null without a closing line.
    /// </summary>
    private static (int Open, int Close, int Body)? End(string text)
    {
        var open = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        for (var line = open; line > 0 && line < text.Length;)
        {
            var next = text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : text.Length;
            var content = text.AsSpan(line, next - line).TrimEnd();
            if (content is "---") return (open, line, next);
            line = next;
        }

        return null;
    }

    private static MarkdownText BodyAfter(SourceFile file, (int Open, int Close, int Body) end) =>
        Body(file, end.Body, file.Text.AsSpan(0, end.Body).Count('\n') + 1);

    private static MarkdownText Body(SourceFile file, int offset, int line) =>
        new(file.Path, file.Text[offset..], line);
}

/// <summary>A Markdown file's front matter; its text is taken out of the file only when it is asked for.</summary>
public sealed record SplitFile(YamlMap FrontMatter, SourceFile File, bool HasFrontMatter)
{
    public SourcePath Path => File.Path;
}
