using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests.Themes.Options;

public sealed class OptionDeclarationReaderTests
{
    [Fact]
    public void Read_WithoutAType_ChangesWhatIsInherited()
    {
        var fixture = OptionFixture.Read(theme: "options: {measure: {max: 80, default: 70}}\n");
        Assert.Empty(fixture.Problems);
        var measure = fixture.Theme.Options.Single(option => option.Name == "measure");
        Assert.Equal((28, 80, "rem", "--measure"),
            (measure.Declaration.Form.Least, measure.Declaration.Form.Most, measure.Declaration.Unit,
                measure.Declaration.Property));
        Assert.Equal(new OptionValue.Number(70), measure.Value);
    }

    [Fact]
    public void Read_WithAType_DeclaresAnew()
    {
        var fixture = OptionFixture.Read(theme: "options: {measure: {type: choice, values: [wide, narrow]}}\n");
        Assert.Empty(fixture.Problems);
        var measure = fixture.Theme.Options.Single(option => option.Name == "measure");
        Assert.Equal((null, new OptionValue.Choice("wide")), (measure.Declaration.Property, measure.Value));
    }

    [Fact]
    public void Read_NotSettable_KeepsTheDefaultAndIsUnknownToTheSite()
    {
        var fixture = OptionFixture.Read(
            "measure: 40\n", "options:\n  measure: {settable: no, default: 30}\n");
        Assert.Equal(["content/site.yml(1,1): warning OGP4008: The theme 'mine' has no option 'measure'."],
            fixture.Problems);
        Assert.Equal(new OptionValue.Number(30),
            fixture.Theme.Options.Single(option => option.Name == "measure").Value);
    }

    [Theory]
    [InlineData("a: {means: x}", "(1,11): error OGP4019: The option 'a' has no 'type', and the default theme has no " +
        "option of this name.")]
    [InlineData("a: {type: colr, default: '#fff'}", "(1,21): error OGP1107: The value 'colr' of 'type' is not known. " +
        "Allowed: text, colour, switch, choice, number, image, links. Did you mean 'colour'?")]
    [InlineData("a: banner", "(1,14): error OGP1105: The value of 'a' must be a mapping such as {type: text, means: " +
        "what it does}; found a text.")]
    [InlineData("A b: {type: text}", "(1,11): error OGP1106: The value 'A b' of 'options' is not a name for an " +
        "address: letters a-z, digits and hyphens, at most 80, with a letter or digit at both ends.")]
    [InlineData("a: {type: colour}", "(1,14): error OGP1101: The required key 'default' is missing. The value where " +
        "the site says nothing, in the form in which a site would write it.")]
    [InlineData("a: {type: choice}", "(1,14): error OGP1101: The required key 'values' is missing. The values of a " +
        "choice; the first is the default.")]
    [InlineData("a: {type: choice, values: [b, c], default: d}", "(1,54): error OGP1107: The value 'd' of 'a' is not " +
        "known. Allowed: b, c. Did you mean 'b'?")]
    [InlineData("a: {type: number, min: 1, max: 2, default: 3}", "(1,54): error OGP1106: The value '3' of 'a' is not " +
        "a number from 1 to 2.")]
    [InlineData("a: {type: switch, default: maybe}", "(1,38): error OGP1107: The value 'maybe' of 'a' is not known. " +
        "Allowed: true, false.")]
    [InlineData("a: {type: image, default: a.png}", "(1,37): error OGP4017: There is no image 'a.png' below content/ " +
        "or among the theme's assets.")]
    [InlineData("a: {type: colour, default: '#fff', property: link}", "(1,56): error OGP1106: The value 'link' of " +
        "'property' is not a custom property of CSS such as --link.")]
    [InlineData("a: {type: colour, default: '#fff', property: --link}", "(1,11): error OGP4022: The option 'a' would " +
        "set '--link', which is set by the option 'link-colour'.")]
    [InlineData("a: {type: text, values: [b]}", "(1,27): warning OGP4020: The key 'values' has no effect on an option " +
        "of the type text.")]
    [InlineData("a: {type: text, meens: b}", "(1,27): warning OGP1104: The key 'meens' is not known here and has no " +
        "effect. Did you mean 'means'?")]
    public void Read_Fault_IsReportedAtItsPlace(string option, string expected) =>
        Assert.Equal("themes/mine/theme.yml" + expected,
            string.Join('\n', OptionFixture.Read(theme: $"options: {{{option}}}\n").Problems));

    /// <summary>In the flow style above, a colour without quotation marks would end the mapping.</summary>
    [Fact]
    public void Read_ColourWithoutQuotationMarks_IsExplained() => Assert.Equal(
        ["themes/mine/theme.yml(4,13): error OGP4016: The colour of 'a' is empty. Put it in quotation marks: " +
            "\"#1b4b7a\"."],
        OptionFixture.Read(theme: "options:\n  a:\n    type: colour\n    default: #fff\n").Problems);
}
