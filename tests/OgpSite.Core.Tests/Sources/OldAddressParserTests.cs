using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class OldAddressParserTests
{
    [Theory]
    [InlineData("old.html", "old.html")]
    [InlineData("old.htm", "old.htm")]
    [InlineData("Old.HTML", "Old.HTML")]
    [InlineData("documents/chile-design-report-2018-2020/", "documents/chile-design-report-2018-2020/index.html")]
    [InlineData("/documents/chile/", "documents/chile/index.html")]
    [InlineData("/old", "old.html")]
    [InlineData("old/path", "old/path.html")]
    [InlineData("v1.2/report", "v1.2/report.html")]
    [InlineData("a_b/c_d.html", "a_b/c_d.html")]
    [InlineData("informes/año", "informes/año.html")]
    [InlineData("informes/an\u0303o", "informes/año.html")]
    [InlineData("informes/a%C3%B1o/", "informes/año/index.html")]
    [InlineData("old%20report.html", "old report.html")]
    [InlineData("old report", "old report.html")]
    [InlineData("تقرير", "تقرير.html")]
    [InlineData("console.html", "console.html")]
    public void Parse_OldAddress_IsTheFileThatHostsLookFor(string written, string expected) =>
        Assert.Equal((expected, null), OldAddressParser.Parse(written));

    [Theory]
    [InlineData("", "it is the address of the home page")]
    [InlineData("/", "it is the address of the home page")]
    [InlineData("//evil.example/x", "it names a host; write what comes after it")]
    [InlineData("https://example.org/a", "it names a host; write what comes after it")]
    [InlineData("a//b", "a part of it is empty")]
    [InlineData("a//", "a part of it is empty")]
    [InlineData("/%2Fetc", "'%2F' hides a character that parts addresses")]
    [InlineData("../a", "'..' could lead out of the site")]
    [InlineData("a/../b", "'..' could lead out of the site")]
    [InlineData("a/./b", "'.' could lead out of the site")]
    [InlineData("a/..", "'..' could lead out of the site")]
    [InlineData("a/%2e%2e/b", "'%2e' hides a character that parts addresses")]
    [InlineData("a%5Cb", "'%5C' hides a character that parts addresses")]
    [InlineData("a\\b", "its parts stand between '/', not '\\'")]
    [InlineData("C:/a", "':' cannot be in a file's name on every system")]
    [InlineData("javascript:alert(1)", "':' cannot be in a file's name on every system")]
    [InlineData("a%3Ab", "':' cannot be in a file's name on every system")]
    [InlineData("a*b", "'*' cannot be in a file's name on every system")]
    [InlineData("a%00b", "it holds a character that cannot be seen")]
    [InlineData("a\u200Bb", "it holds a character that cannot be seen")]
    [InlineData("a%0Ab", "it holds a character that cannot be seen")]
    [InlineData("100%.html", "a '%' in it does not stand for a character in UTF-8")]
    [InlineData("a%FFb", "a '%' in it does not stand for a character in UTF-8")]
    [InlineData("a%252e", "a '%' in it does not stand for a character in UTF-8")]
    [InlineData("a?b=c", "a page's address ends before '?'")]
    [InlineData("a#b", "a page's address ends before '#'")]
    [InlineData("~/a", "the part '~' begins or ends with a character that systems hide or drop")]
    [InlineData(".hidden", "the part '.hidden' begins or ends with a character that systems hide or drop")]
    [InlineData("-a", "the part '-a' begins or ends with a character that systems hide or drop")]
    [InlineData("a./b", "the part 'a.' begins or ends with a character that systems hide or drop")]
    [InlineData("a%20/b", "the part 'a ' begins or ends with a character that systems hide or drop")]
    [InlineData("a/NUL.html", "Windows keeps the name 'NUL' for a device")]
    [InlineData("aux", "Windows keeps the name 'aux' for a device")]
    [InlineData("report.pdf", "a page's address ends in '.html', '/' or a name without a dot, unlike 'report.pdf'")]
    [InlineData("index.php", "a page's address ends in '.html', '/' or a name without a dot, unlike 'index.php'")]
    public void Parse_WhatNoPageCanHave_SaysWhy(string written, string why) =>
        Assert.Equal(("", why), OldAddressParser.Parse(written));

    [Theory]
    [InlineData("a", 80, null)]
    [InlineData("a", 81, "a part of it has more than 80 bytes")]
    [InlineData("ñ", 40, null)]
    [InlineData("ñ", 41, "a part of it has more than 80 bytes")]
    public void Parse_LongPart_IsCountedInBytes(string letter, int count, string? why) =>
        Assert.Equal(why, OldAddressParser.Parse(string.Concat(Enumerable.Repeat(letter, count)) + "/").Fault);

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, "it has more than 145 bytes")]
    public void Parse_LongAddress_HasAtMost145BytesWithItsFile(int length, string? why) =>
        Assert.Equal(why, OldAddressParser.Parse($"{new string('a', 75)}/{new string('b', length)}").Fault);
}
