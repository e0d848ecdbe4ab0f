using System.Globalization;
using System.Text;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Tests.Graph;

public sealed class AccentedLettersTests
{
    [Theory]
    [InlineData("México", "mexico")]
    [InlineData("Área", "area")]
    [InlineData("ÉTAT İstanbul", "etat istanbul")]
    [InlineData("آلية", "الية")]
    [InlineData("Йошкар-Ола", "иошкар-ола")]
    [InlineData("ø æ 9 – ß", "ø æ 9 – ß")]
    public void Strip_Text_HasNoAccents(string text, string expected) =>
        Assert.Equal(expected, AccentedLetters.Strip(text).ToLowerInvariant());

    /// <summary>Unicode itself is the oracle; it needs ICU, which the machine that runs the tests has.</summary>
    [Theory]
    [InlineData(0x00C0, 0x024F)]
    [InlineData(0x0370, 0x03CF)]
    [InlineData(0x0400, 0x052F)]
    [InlineData(0x0620, 0x06D3)]
    [InlineData(0x1E00, 0x1E99)]
    [InlineData(0x1EA0, 0x1FFF)]
    public void Strip_EveryLetterOfTheScripts_IsWhatUnicodeDecomposesItTo(int first, int last)
    {
        var compared = 0;
        for (var code = first; code <= last; code++)
        {
            var letter = (char)code;
            if (!char.IsLetter(letter)) continue;
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            if (parts.Length < 2 || !parts[1..].All(IsMark)) continue;
            compared++;
            Assert.Equal(
                $"{code:x4} {char.ToLowerInvariant(parts[0])}",
                $"{code:x4} {AccentedLetters.Strip(letter.ToString()).ToLowerInvariant()}");
        }

        Assert.True(compared > 0);
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
