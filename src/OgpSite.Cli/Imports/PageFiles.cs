using System.Text;
using System.Text.RegularExpressions;
using OgpSite.Core.Diagnostics;
using OgpSite.Import;

namespace OgpSite.Cli.Imports;

/// <summary>
/// Finds and reads the saved pages that a user names: files, and folders with all that is below them.
/// </summary>
internal static partial class PageFiles
{
    private const int Limit = 32 * 1024 * 1024;
    private const int HeadOfPage = 4096;

    private static readonly ImmutableArray<string> Endings = [".txt", ".text", ".html", ".htm", ".xhtml"];

    /// <summary>
    /// The files in the order of the arguments, those of a folder in the order of their paths; throws a usage fault
    /// with all names of which there is none.
    /// </summary>
    public static ImmutableArray<string> Find(IReadOnlyCollection<string> named, string currentFolder)
    {
        ImmutableArray<string> missing = [.. named.Where(name => !Path.Exists(Path.GetFullPath(name, currentFolder)))];
        return missing.IsEmpty
            ? [.. named.SelectMany(name => Files(Path.GetFullPath(name, currentFolder))).Distinct()]
            : throw new UsageException(
                [.. missing.Select(name => $"There is no file or folder '{ControlCharacters.Escape(name)}'.")],
                "ogpsite import page.txt");
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path)) return [path];
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(IsAside))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Hidden, or the folder in which a browser saves what a page loads.</summary>
    private static bool IsAside(string segment) =>
        segment.StartsWith('.') || segment.EndsWith("_files", StringComparison.Ordinal);

    /// <summary>The page; null where the file is no text, which is reported.</summary>
    public static SavedPage? Read(string file, SourcePath shown, DiagnosticBag diagnostics)
    {
        if (new FileInfo(file).Length > Limit) return Refuse($"it is larger than {Limit / 1024 / 1024} MiB");
        var bytes = File.ReadAllBytes(file);
        if (Decode(bytes) is not { } text) return Refuse("it is neither UTF-8 nor a page that names its encoding");
        return text.Contains('\0', StringComparison.Ordinal)
            ? Refuse("it holds NUL characters")
            : new SavedPage(shown, text.ReplaceLineEndings("\n"));

        SavedPage? Refuse(string why)
        {
            diagnostics.Add(DiagnosticCatalog.PageNotReadable.At(SourceLocation.StartOf(shown), why));
            return null;
        }
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Strict.GetString(bytes.AsSpan(3));
            if (bytes is [0xFF, 0xFE, ..]) return new UnicodeEncoding(false, true, true).GetString(bytes.AsSpan(2));
            if (bytes is [0xFE, 0xFF, ..]) return new UnicodeEncoding(true, true, true).GetString(bytes.AsSpan(2));
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadOfPage));
            return Charset.Match(head) is { Success: true } named
                ? EncodingNamed(named.Groups["name"].Value)?.GetString(bytes)
                : null;
        }
    }

    private static Encoding? EncodingNamed(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => null, // it says so, and is not
        "iso-8859-1" or "latin1" => CodePagesEncodingProvider.Instance.GetEncoding(1252), // as browsers take it
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };

    private static UTF8Encoding Strict { get; } =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [GeneratedRegex("<meta[^>]*charset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset { get; }
}
