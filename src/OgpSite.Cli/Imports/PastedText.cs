using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;

namespace OgpSite.Cli.Imports;

/// <summary>Cuts pasted definitions out of a Markdown file in its place.</summary>
internal static class PastedText
{
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>What was cut; a file without such definitions is not touched.</summary>
    public static FixedFile Fix(string file, SourcePath shown, KnownDefinitions known)
    {
        if (!File.Exists(file))
            throw new UsageException(
                $"There is no file '{ControlCharacters.Escape(shown.Value)}'.",
                "ogpsite import --fix content/reports/chile.md");
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        string whole;
        try
        {
            whole = encoding.GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            throw new IOException($"{shown}: The file is not UTF-8. Nothing was changed.");
        }

        var mark = whole.StartsWith(ByteOrderMark, StringComparison.Ordinal) ? ByteOrderMark : "";
        var text = whole[mark.Length..];
        var hasWindowsLineEnds = text.Contains("\r\n", StringComparison.Ordinal)
            && text.Replace("\r\n", "", StringComparison.Ordinal).AsSpan().IndexOfAny('\r', '\n') < 0;
        if (hasWindowsLineEnds) text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var glues = PastedDefinitions.Find(text, known);
        if (glues.IsEmpty) return new FixedFile([]);
        var clean = PastedDefinitions.Cut(text, known);
        if (hasWindowsLineEnds) clean = clean.Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllBytes(file, encoding.GetBytes(mark + clean));
        return new FixedFile([.. glues.Select(glue => new CutPlace(
            SourceLocation.Behind(shown, text.AsSpan(0, glue.Start)), text.Substring(glue.Start, glue.Length).Replace('\n', ' ')))]);
    }
}

/// <summary>A file after its pasted definitions were cut.</summary>
internal sealed record FixedFile(ImmutableArray<CutPlace> Cuts);

/// <summary>A definition that was cut, and where it stood.</summary>
internal sealed record CutPlace(SourceLocation Location, string Text);
