using System.Globalization;
using System.Text;
using System.Text.Unicode;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>Reads a text file of the project: strict UTF-8 of a sane size, or a diagnostic.</summary>
public static class SourceReader
{
    /// <summary>The largest text file that is read: 1 MiB.</summary>
    public const int DefaultLimit = 1024 * 1024;

    private const int LongestLine = 64 * 1024;

    /// <summary>The file's text, or null where it cannot be used; the reason is reported.</summary>
    public static SourceFile? Read(ISourceTree tree, SourcePath path, int limit, DiagnosticBag diagnostics)
    {
        if (tree.LengthOf(path) > limit)
            return Refuse(DiagnosticCatalog.FileTooLarge.At(SourceLocation.StartOf(path), limit / 1024));
        var bytes = WithoutByteOrderMark(tree.Read(path).Span);
        if (Problem(path, bytes) is { } problem) return Refuse(problem);
        return new SourceFile(path, WithUnixLineEnds(Encoding.UTF8.GetString(bytes)));

        SourceFile? Refuse(Diagnostic diagnostic)
        {
            diagnostics.Add(diagnostic);
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static Diagnostic? Problem(SourcePath path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return DiagnosticCatalog.NotUtf8.At(SourceLocation.StartOf(path), "UTF-16");
        if (!Utf8.IsValid(bytes))
        {
            var offset = FirstInvalid(bytes);
            return DiagnosticCatalog.InvalidBytes.At(Locate(path, bytes[..offset]),
                bytes[offset].ToString("X2", CultureInfo.InvariantCulture));
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
            return DiagnosticCatalog.NulCharacter.At(Locate(path, bytes[..nul]));
        return LongLine(bytes) is { } line
            ? DiagnosticCatalog.LineTooLong.At(new SourceLocation(path, line, 1), LongestLine / 1024)
            : null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return offset;
    }

    /// <summary>The place behind <paramref name="before"/>, the valid text from the start of the file.</summary>
    private static SourceLocation Locate(SourcePath path, ReadOnlySpan<byte> before) =>
        SourceLocation.Behind(path, WithUnixLineEnds(Encoding.UTF8.GetString(before)));

    private static int? LongLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (bytes.Length > LongestLine)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end > LongestLine || end < 0) return line;
            var isPair = bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n';
            bytes = bytes[(end + (isPair ? 2 : 1))..];
            line++;
        }

        return null;
    }

    private static string WithUnixLineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
}
