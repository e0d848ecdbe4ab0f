namespace OgpSite.Core.Tests.Themes.Options;

public sealed class ContrastCheckTests
{
    [Fact]
    public void Run_ShippedColours_StandOut() => Assert.Empty(OptionFixture.Read().Problems);

    [Fact]
    public void Run_PaleLink_WarnsAtTheColour() => Assert.Equal(
        ["content/site.yml(1,14): warning OGP4015: 'link-colour' (#ffcc00) on 'paper-colour' (#fdfcf8) has a contrast " +
            "of 1.47 in the light scheme; readers need 4.5 or more."],
        OptionFixture.Read("link-colour: \"#fc0\"\n").Problems);

    [Fact]
    public void Run_ColourOfTheDarkScheme_WarnsAtItsOwnPlace() => Assert.Equal(
        ["content/site.yml(1,39): warning OGP4015: 'link-colour' (#333333) on 'paper-colour' (#17181a) has a contrast " +
            "of 1.4 in the dark scheme; readers need 4.5 or more."],
        OptionFixture.Read("link-colour: {light: \"#000\", dark:    \"#333\"}\n").Problems);

    /// <summary>The text's colours are the theme's, the paper is the site's: so the paper is at fault.</summary>
    [Fact]
    public void Run_DarkPaper_WarnsAtThePaperForEachText()
    {
        var problems = OptionFixture.Read("paper-colour: \"#444\"\n").Problems;
        Assert.Equal(5, problems.Count);
        Assert.All(problems, problem =>
            Assert.StartsWith("content/site.yml(1,15): warning OGP4015: ", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_DefaultOfATheme_WarnsInItsOwnFile()
    {
        const string Theme = """
            options:
              banner-colour: {type: colour, default: "#fff", property: --banner}
              banner-ink: {type: colour, default: "#eee", property: --banner-ink, on: [banner-colour]}
            """;
        var problem = Assert.Single(OptionFixture.Read(theme: Theme).Problems, problem =>
            problem.Contains("light", StringComparison.Ordinal));
        Assert.StartsWith("themes/mine/theme.yml(3,39): warning OGP4015: 'banner-ink' (#eeeeee) on 'banner-colour' " +
            "(#ffffff) has a contrast of 1.16 in the light scheme", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_GroundThatIsNoColour_IsReportedWithTheNearest() => Assert.Equal(
        ["themes/mine/theme.yml(2,54): error OGP4021: There is no colour 'papercolour' that text could be shown on. " +
            "Did you mean 'paper-colour'?"],
        OptionFixture.Read(theme: "options:\n  banner: {type: colour, default: \"#000\", on:       [papercolour]}\n")
            .Problems);
}
