using OgpSite.Import.Writing;

namespace OgpSite.Import.Tests.Writing;

public sealed class MarkdownEscapeTests
{
    [Theory]
    [InlineData("*DIOG: a*b", @"\*DIOG: a\*b")]
    [InlineData("snake_case and _so_", @"snake_case and \_so\_")]
    [InlineData("US$ 5 and $5 and $B", @"US$ 5 and $5 and \$B")]
    [InlineData("see [this](x) and [1] and [a]", @"see \[this](x) and [1] and [a]")]
    [InlineData("a < b <b> & &amp;", @"a < b \<b> & \&amp;")]
    [InlineData("https://example.org/a_b*c_d", @"https://example.org/a_b\*c_d")]
    [InlineData("a ~~b~~ ::c:: `d` e\\f", @"a \~\~b\~\~ \:\:c\:\: \`d\` e\\f")]
    [InlineData("note[2] and[3]", "note[^2] and[3]")]
    public void Inline_Text_IsShownAsItIs(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownEscape.Inline(text, [], new HashSet<string> { "2" }));

    [Theory]
    [InlineData("2018. A year", @"2018\. A year")]
    [InlineData("- a", @"\- a")]
    [InlineData("# a", @"\# a")]
    [InlineData("> a", @"\> a")]
    [InlineData("--- a", @"\--- a")]
    [InlineData("Plain - text", "Plain - text")]
    [InlineData("20 years", "20 years")]
    public void Paragraph_Beginning_OpensNoOtherBlock(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownEscape.Paragraph(text));

    [Fact]
    public void Inline_PipeInACell_IsEscaped() =>
        Assert.Equal(@"a \| b", MarkdownEscape.Inline("a | b", [], new HashSet<string>(), isCell: true));
}
