using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class InvisibleCharactersTests
{
    [Theory]
    [InlineData("a\tb\n", "")]
    [InlineData("co\u00ADoperate", "")] // the soft hyphen, which authors write
    [InlineData("می\u200Cخواهم \u200Fabc\u200E\u061C क्\u200Dष", "")]
    [InlineData("👩\u200D👩 ☺\uFE0F 葛\U000E0100", "")] // a family, a coloured sign, a variant of an ideograph
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "")] // the flag of Scotland
    [InlineData("a\u0001\u001B\u007F\u0085", "U+0001 1, U+001B 2, U+007F 3, U+0085 4")]
    [InlineData("\uFDD0\uFFFE\uFFFF\U0001FFFE\U0010FFFF", "U+FDD0 0, U+FFFE 1, U+FFFF 2, U+1FFFE 3, U+10FFFF 5")]
    [InlineData("\u200B\u202A\u202E\u2066\u2069", "U+200B 0, U+202A 1, U+202E 2, U+2066 3, U+2069 4")]
    [InlineData("\u2800\u115F\u3164\u180E", "U+2800 0, U+115F 1, U+3164 2, U+180E 3")]
    [InlineData("🏴x\U000E0041", "U+E0041 3")]
    [InlineData("a\U000E0001😀\U000E007F", "U+E0001 1, U+E007F 5")]
    public void In_Text_FindsAllWithTheirPlaces(string text, string expected) => Assert.Equal(
        expected, string.Join(", ", InvisibleCharacters.In(text).Select(c => $"{c.Name} {c.Index}")));
}
