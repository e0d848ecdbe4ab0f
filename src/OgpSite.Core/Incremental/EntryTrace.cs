using System.Text;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Incremental;

/// <summary>An entry of the glossary as a build knew it, and the letters without which no text has to do with it.</summary>
/// <param name="Path">Of its file: of two entries with one spelling the order of their files decides.</param>
/// <param name="Digest">Of its file.</param>
/// <param name="Letters">
/// Texts such as <see cref="LettersOf"/> makes, one of which stands in any text that the entry may touch.
/// </param>
internal sealed record EntryTrace(string Path, UInt128 Digest, ImmutableArray<string> Letters)
{
    /// <summary>So many characters of a definition are looked at before all else (<see cref="KnownDefinitions"/>).</summary>
    private const int BeginningOfDefinition = 12;

    public static EntryTrace Of(GlossaryEntry entry) => new(
        entry.Location.Path.Value, entry.Digest,
        [
            .. Surface.Of(entry).Select(surface => LongestWordOf(surface.Text))
                .Append(LettersOf(entry.Id))
                .Append(LettersOf(entry.Definition[..Math.Min(BeginningOfDefinition, entry.Definition.Length)]))
                .Distinct(StringComparer.Ordinal),
        ]);

    /// <summary>
    /// The letters and digits of a text in a row, without accents and case: emphasis, hyphens, line ends and soft hyphens
    /// hide nothing in it, so that it is asked what a text may hold, not what it holds.
    /// </summary>
    public static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var unit in NormalForm.Of(text, NormalizationForm.FormD))
        {
            // A final sigma is a sigma; the stroke that stretches an Arabic word is nothing.
            if (char.IsLetterOrDigit(unit) && unit != '\u0640')
                letters.Append(unit == '\u03C2' ? '\u03C3' : char.ToLowerInvariant(unit));
        }

        return letters.ToString();
    }

    private static string LongestWordOf(string surface) =>
        surface.Split([' ', '-', '\u2010', '\u2011', '\u2012', '\u2013', '\'', '\u2018', '\u2019', '\u02BC'])
            .Select(LettersOf).MaxBy(word => word.Length)!;
}
