using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests.Themes;

public sealed class ThemeReaderTests
{
    [Fact]
    public void Read_NoThemeInTheProject_GivesTheShippedOneWithoutOverrides()
    {
        var (theme, problems) = Read("default");
        Assert.Empty(problems);
        Assert.All(theme!.Templates.Values, template => Assert.False(template.IsOverride));
        Assert.Equal("themes/default/layouts/report.cshtml", theme.Templates["layouts/report.cshtml"].Path.Value);
        Assert.Contains("print", theme.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OwnTheme_ReplacesFileByFile()
    {
        var (theme, problems) = Read("mine",
            ("themes/mine/layouts/home.cshtml", "home"), ("themes/mine/assets/style.css", "body{}"),
                ("themes/mine/theme.yml", "name: mine\n"),
            ("themes/other/layouts/home.cshtml", "other"));
        Assert.Empty(problems);
        Assert.Equal(("home", true),
            (theme!.Templates["layouts/home.cshtml"].Text, theme.Templates["layouts/home.cshtml"].IsOverride));
        Assert.False(theme.Templates["layouts/report.cshtml"].IsOverride);
        Assert.Equal(6, theme.Assets.Single(asset => asset.Name == "style.css").Content.Length);
    }

    [Fact]
    public void Read_UnknownTheme_NamesTheNearest()
    {
        var (theme, problems) = Read("deafult", ("themes/mine/theme.yml", "name: mine\n"));
        Assert.Null(theme);
        Assert.Equal(["content/site.yml(1,1): error OGP4001: There is no theme 'deafult'. Did you mean 'default'?"],
            problems);
    }

    [Fact]
    public void Read_FileThatNoThemeUses_Warns()
    {
        var (_, problems) = Read("default", ("themes/default/layout/home.cshtml", "x"));
        Assert.Equal(
            ["themes/default/layout/home.cshtml(1,1): warning OGP4004: The file 'layout/home.cshtml' is none that a " +
                "theme uses. Templates are 'layouts/NAME.cshtml' and 'partials/NAME.cshtml', styles and images stand " +
                "in 'assets/', texts are 'i18n/LANGUAGE.yml'."],
            problems);
    }

    [Fact]
    public void Read_ThemeYml_ChecksItsKeysAndValues()
    {
        var (_, problems) = Read("default", ("themes/default/theme.yml", "nmae: x\ndescription: [a]\n"));
        Assert.Equal(
            [
                "themes/default/theme.yml(1,1): warning OGP1104: The key 'nmae' is not known here and has no effect. " +
                "Did you mean 'name'?",
                "themes/default/theme.yml(2,14): error OGP1105: The value of 'description' must be a text; found a " +
                "list.",
            ],
            problems);
    }

    [Fact]
    public void Read_OwnTheme_SaysMoreThanItsNeighbours()
    {
        var (theme, problems) = Read("mine",
            ("themes/mine/theme.yml", "description: Mine.\noptions:\n  banner: {type: switch}\n"));
        Assert.Empty(problems);
        Assert.Equal("Mine.", theme!.Description);
        // The default theme's options stay, the theme's own come after them.
        Assert.Equal(("paper-colour", "banner"), (theme.Options[0].Name, theme.Options[^1].Name));
    }

    private static (Theme? Theme, IEnumerable<string> Problems) Read(
        string name, params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var theme = ThemeReader.Read(
            ThemeFixture.Shipped, MemorySourceTree.OfTexts(files), [], ThemeFixture.Site(name), diagnostics);
        return (theme, diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }
}
