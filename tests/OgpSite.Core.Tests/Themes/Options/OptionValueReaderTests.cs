namespace OgpSite.Core.Tests.Themes.Options;

public sealed class OptionValueReaderTests
{
    [Theory]
    [InlineData("link-colour: blue", "(1,14): error OGP1106: The value 'blue' of 'link-colour' is not a colour such " +
        "as '#1b4b7a' or '#fff'.")]
    [InlineData("link-colour: #00f", "(1,13): error OGP4016: The colour of 'link-colour' is empty. Put it in " +
        "quotation marks: \"#1b4b7a\".")]
    [InlineData("link-colour: [red]", "(1,14): error OGP1105: The value of 'link-colour' must be a colour such as " +
        "'#1b4b7a' or '#fff'; found a list.")]
    [InlineData("link-colour: {drak: '#fff'}", "(1,15): warning OGP1104: The key 'drak' is not known here and has no " +
        "effect. Did you mean 'dark'?")]
    [InlineData("typeface: comic", "(1,11): error OGP1107: The value 'comic' of 'typeface' is not known. Allowed: " +
        "serif, sans.")]
    [InlineData("measure: 12", "(1,10): error OGP1106: The value '12' of 'measure' is not a number from 28 to 60.")]
    [InlineData("measure: 38rem", "(1,10): error OGP1106: The value '38rem' of 'measure' is not a number from 28 to " +
        "60.")]
    [InlineData("show-title: perhaps", "(1,13): error OGP1107: The value 'perhaps' of 'show-title' is not known. " +
        "Allowed: true, false.")]
    [InlineData("logo-text: {en: A, fr: B}", "(1,20): warning OGP1152: 'fr' is not among the site's languages (en, " +
        "es); the text has no effect.")]
    [InlineData("logo: gone.png", "(1,7): error OGP4017: There is no image 'gone.png' below content/ or among the " +
        "theme's assets.")]
    [InlineData("logo: seel.svg", "(1,7): error OGP4017: There is no image 'seel.svg' below content/ or among the " +
        "theme's assets. Did you mean 'seal.svg'?")]
    [InlineData("logo: site.yml", "(1,7): error OGP4018: The file 'site.yml' of 'logo' is no image. Use .svg, .png, " +
        ".jpg, .gif, .webp or .avif.")]
    [InlineData("logo: https://example.org/a.png", "(1,7): error OGP3011: The image 'https://example.org/a.png' is " +
        "not a file of this project. Put it beside the report and name it by a relative path.")]
    [InlineData("footer-links: {title: A, url: b.md}", "(1,15): error OGP1105: The value of 'footer-links' must be a " +
        "list, such as [one, two]; found a mapping of keys.")]
    [InlineData("footer-links: [a]", "(1,16): error OGP1105: The value of 'footer-links' must be a list of links, " +
        "such as '- {title: OGP, url: https://example.org/}'; found a text.")]
    [InlineData("footer-links: [{url: 'https://example.org/'}]", "(1,16): error OGP1101: The required key 'title' is " +
        "missing. The text of the link, or one for each language.")]
    [InlineData("footer-links: [{title: A, url: 'javascript:x'}]", "(1,32): error OGP3004: The address " +
        "'javascript:x' is not allowed here. Use http, https, mailto or tel, or a path within the project.")]
    [InlineData("footer-links: [{title: A, url: /about}]", "(1,32): error OGP3010: The link target '/about' starts " +
        "at the root of the host and would break offline and below a sub-path. Use a relative path.")]
    public void Read_Fault_IsReportedAtItsPlace(string site, string expected) => Assert.Equal(
        "content/site.yml" + expected,
        string.Join('\n', OptionFixture.Read(site + "\n", null, ("content/seal.svg", Svg)).Problems));

    [Fact]
    public void Read_ImageThatIsMoreThanAPicture_IsReported() => Assert.Equal(
        ["content/bad.svg(1,42): error OGP3014: The SVG holds the element 'script'. Remove it, or export the image as " +
            "a plain SVG."],
        OptionFixture.Read("logo: bad.svg\n", null,
            ("content/bad.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")).Problems);

    [Fact]
    public void Read_ImageOfTheProjectOrOfTheTheme_IsAnAsset()
    {
        var site = OptionFixture.Read("logo: art/Our seal.svg\n", null, ("content/art/Our seal.svg", Svg));
        Assert.Empty(site.Problems);
        Assert.Contains("site/art/our-seal.svg", site.Theme.Assets.Select(asset => asset.Name));

        var theme = OptionFixture.Read("logo: assets/seal.svg\n", "name: mine\n", ("themes/mine/assets/seal.svg", Svg));
        Assert.Empty(theme.Problems);
        Assert.Equal(
            ["cite.js", "favicon.svg", "seal.svg", "search-page.js", "search.js", "style.css", "tables.js", "terms.js"],
            theme.Theme.Assets.Select(asset => asset.Name));
    }

    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
}
