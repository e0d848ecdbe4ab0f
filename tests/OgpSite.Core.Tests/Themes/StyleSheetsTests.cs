using System.Text;
using OgpSite.Core.Tests.Themes.Options;

namespace OgpSite.Core.Tests.Themes;

public sealed class StyleSheetsTests
{
    [Fact]
    public void Join_ThemeCss_StandsBetweenTheShippedStyleAndTheOptions()
    {
        var fixture = OptionFixture.Read("measure: 30\n", "name: mine\n",
            ("themes/mine/assets/theme.css", "\uFEFFh1 {\r\n}\r\n"));
        Assert.Equal("h1 {\n}\n\n\n:root {\n  --measure: 30rem;\n}", fixture.AddedStyle);
        Assert.Equal(
            ["cite.js", "favicon.svg", "search-page.js", "search.js", "style.css", "tables.js", "terms.js"],
            fixture.Theme.Assets.Select(asset => asset.Name));
    }

    [Fact]
    public void Join_StyleCss_TakesThePlaceOfTheShippedOne()
    {
        var fixture = OptionFixture.Read(theme: "name: mine\n", files: ("themes/mine/assets/style.css", "h1 {\r\n}"));
        Assert.Equal("h1 {\r\n}", Encoding.UTF8.GetString(
            Assert.Single(fixture.Theme.Assets, asset => asset.Name == "style.css").Content.Span));
    }
}
