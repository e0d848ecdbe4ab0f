using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Glossaries;

/// <summary>
/// Definitions that were copied from a page into the text of a file together with their terms: reported, and cut where
/// the author asks for it. Code in fences is left alone.
/// </summary>
public static class PastedDefinitions
{
    private const int Shown = 40;

    /// <summary>Reports each of them at its first letter.</summary>
    public static void Check(SourceFile file, KnownDefinitions known, DiagnosticBag diagnostics)
    {
        foreach (var glue in Find(file.Text, known))
        {
            var before = file.Text.AsSpan(0, glue.Start);
            diagnostics.Add(DiagnosticCatalog.DefinitionPasted.At(
                SourceLocation.Behind(file.Path, before),
                LastWord(before),
                file.Text.Substring(glue.Start, Math.Min(Shown, glue.Length)).Replace('\n', ' ')));
        }
    }

    /// <summary>Where they stand; one may run on over the line ends of a paragraph.</summary>
    public static ImmutableArray<GluedDefinition> Find(string text, KnownDefinitions known) =>
        // Neither a line end nor code that is blanked out makes a glue possible where the text as it stands has none.
        GluedDefinitions.IsPossible(text, known) ? GluedDefinitions.Find(WithParagraphsOnOneLine(text), known) : [];

    /// <summary>The text without them.</summary>
    public static string Cut(string text, KnownDefinitions known)
    {
        var clean = new StringBuilder(text);
        foreach (var glue in Find(text, known).Reverse()) clean.Remove(glue.Start, glue.Length);
        return clean.ToString();
    }

    /// <summary>
    /// The same text with a space for each line end that only wraps a paragraph, and code blanked out; no place moves.
    /// </summary>
    private static string WithParagraphsOnOneLine(string text)
    {
        var joined = text.ToCharArray();
        var isCode = false;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            var isFence = line.StartsWith("```") || line.StartsWith("~~~");
            if (isCode || isFence)
                joined.AsSpan(start, end - start).Fill(' ');
            else if (start > 0 && line.Length > 0 && ContinuesParagraph(line[0]))
                joined[start - 1] = ' ';
            isCode ^= isFence;
            start = end + 1;
        }

        return new string(joined);
    }

    private static bool ContinuesParagraph(char first) =>
        char.IsLetterOrDigit(first) || first is '“' or '”' or '‘' or '’' or '"' or '\'' or '(' or '–' or '—';

    private static string LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '|') start--;
        return text[start..].ToString();
    }
}
