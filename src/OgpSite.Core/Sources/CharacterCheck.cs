using System.Globalization;
using System.Text;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>Reports what is in a text but not seen.</summary>
internal static class CharacterCheck
{
    private const int LongestShown = 6;

    /// <summary>Reports the first that is no text and the first that is only not seen, and counts the rest.</summary>
    public static void Check(MarkdownText source, DiagnosticBag diagnostics)
    {
        var found = InvisibleCharacters.In(source.Text);
        if (found.IsEmpty) return;
        ImmutableArray<InvisibleCharacter> noText = [.. found.Where(c => InvisibleCharacters.IsNoText(c.Rune))];
        ImmutableArray<InvisibleCharacter> unseen = [.. found.Where(c => !InvisibleCharacters.IsNoText(c.Rune))];
        if (noText is [var control, ..])
            diagnostics.Add(DiagnosticCatalog.NotText.At(PlaceOf(control), control.Name, Others(noText)));
        if (unseen is [var first, ..])
            diagnostics.Add(DiagnosticCatalog.InvisibleCharacter.At(
                PlaceOf(first), "The text", first.Name, Others(unseen)));

        SourceLocation PlaceOf(InvisibleCharacter character) =>
            SourceLocation.Behind(source.Path, source.Text.AsSpan(0, character.Index), source.FirstLine);
    }

    /// <summary>Whether a value can be written in a page; if not, this is reported.</summary>
    public static bool IsText(string value, SourceLocation location, DiagnosticBag diagnostics)
    {
        var found = InvisibleCharacters.In(value);
        if (found.IsEmpty) return true;
        ImmutableArray<InvisibleCharacter> noText = [.. found.Where(c => InvisibleCharacters.IsNoText(c.Rune))];
        if (noText is not [var first, ..]) return true;
        diagnostics.Add(DiagnosticCatalog.NotText.At(location, first.Name, Others(noText)));
        return false;
    }

    /// <summary>Reports the first place at which a file is not in the normal form NFC; its text is kept.</summary>
    public static void CheckForm(SourceFile file, DiagnosticBag diagnostics)
    {
        if (NormalForm.FirstOutsideOfC(file.Text) is not { } index) return;
        var place = SourceLocation.Behind(file.Path, file.Text.AsSpan(0, index));
        var letter = StringInfo.GetNextTextElement(file.Text, index);
        var composed = NormalForm.Of(letter, NormalizationForm.FormC);
        diagnostics.Add(DiagnosticCatalog.NotNormalForm.At(place, CodesOf(letter), CodesOf(composed)));
    }

    private static string CodesOf(string letter)
    {
        var runes = letter.EnumerateRunes().Take(LongestShown + 1).Select(rune => $"U+{rune.Value:X4}").ToList();
        return string.Join(' ', runes.Take(LongestShown)) + (runes.Count > LongestShown ? " …" : "");
    }

    private static string Others(ImmutableArray<InvisibleCharacter> found) => found.Length switch
    {
        1 => "",
        2 => ", and one more of its kind",
        var count => string.Create(CultureInfo.InvariantCulture, $", and {count - 1} more of its kind"),
    };
}
