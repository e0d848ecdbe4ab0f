using System.Text;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests.Themes;

public sealed class AssetSetTests
{
    [Fact]
    public void Files_BearADigestOfTheirContent()
    {
        var one = Assert.Single(Set(("style.css", "a{}")).Files).Url.Path;
        var two = Assert.Single(Set(("style.css", "b{}")).Files).Url.Path;
        Assert.Matches("^assets/style-[0-9a-f]{8}\\.css$", one);
        Assert.NotEqual(one, two);
        Assert.Equal(one, Assert.Single(Set(("style.css", "a{}")).Files).Url.Path);
    }

    [Fact]
    public void Files_StyleThatNamesAnAsset_NamesItsHashedFile()
    {
        var set = Set(("style.css", "a{background:url('img/a.png')}b{background:url(https://example.org/img/a.png)}"),
            ("img/a.png", "x"));
        var image = set.UrlOf("img/a.png").Path["assets/".Length..];
        var style = Encoding.UTF8.GetString(set.Files.Single(file => file.Url == set.UrlOf("style.css")).Content.Span);
        Assert.Equal($"a{{background:url(\"{image}\")}}b{{background:url(https://example.org/img/a.png)}}", style);
    }

    [Theory]
    [InlineData("fonts/no-extension", "^assets/fonts/no-extension-[0-9a-f]{8}$")]
    [InlineData("a.b/c.min.css", "^assets/a\\.b/c\\.min-[0-9a-f]{8}\\.css$")]
    public void UrlOf_KeepsFolderAndExtension(string name, string expected) =>
        Assert.Matches(expected, Set((name, "x")).UrlOf(name).Path);

    private static AssetSet Set(params (string Name, string Text)[] assets) =>
        new([.. assets.Select(asset => new ThemeAsset(asset.Name, Encoding.UTF8.GetBytes(asset.Text)))]);
}
