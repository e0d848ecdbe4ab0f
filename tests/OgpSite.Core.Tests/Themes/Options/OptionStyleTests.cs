using System.Text;
using System.Text.RegularExpressions;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests.Themes.Options;

public sealed class OptionStyleTests
{
    /// <summary>The style sheet says once more what theme.yml says, so that it can be read by itself.</summary>
    [Fact]
    public void Shipped_StyleSheet_HoldsTheDefaults()
    {
        var style = Encoding.UTF8.GetString(ThemeFixture.Shipped.Read(new SourcePath("assets/style.css")).Span);
        var roots = Regex.Matches(style, @"^( *):root \{(.*?)\}", RegexOptions.Multiline | RegexOptions.Singleline);
        var (light, dark) = (roots[0].Value, roots[1].Value);
        var options = OptionFixture.Read().Theme.Options.Where(option => option.Declaration.Property is not null);
        Assert.NotEmpty(options);
        foreach (var (declaration, value) in options)
        {
            switch (value)
            {
                case OptionValue.Colours colours:
                    Assert.Contains($"{declaration.Property}: {colours.Light.Colour};", light, StringComparison.Ordinal);
                    Assert.Contains($"{declaration.Property}: {colours.InDark.Colour};", dark, StringComparison.Ordinal);
                    break;
                case OptionValue.Number number:
                    Assert.Contains($"{declaration.Property}: {number.Value}{declaration.Unit};", light,
                        StringComparison.Ordinal);
                    break;
                default:
                    Assert.Fail($"{declaration.Name} has a property, and is no colour or number.");
                    break;
            }
        }
    }

    /// <summary>Options come last: what they must not change, print for one, needs more than <c>:root</c>.</summary>
    [Fact]
    public void Shipped_StyleSheet_OutdoesOptionsWhereItMust()
    {
        var style = Encoding.UTF8.GetString(ThemeFixture.Shipped.Read(new SourcePath("assets/style.css")).Span);
        Assert.Equal(2, Regex.Count(style, @"^ *:root \{", RegexOptions.Multiline));
        Assert.Matches(@"@media print \{.*?html:root \{[^}]*--paper: #fff;", style.ReplaceLineEndings(" "));
        Assert.Matches(@"@media \(prefers-contrast: more\) \{\s*html:root \{", style);
    }

    [Theory]
    [InlineData("")]
    [InlineData("link-colour: '#1B4B7A'\nmeasure: 38\nshow-title: no\n")]
    public void Write_ValuesOfTheShippedTheme_AddNothing(string site) =>
        Assert.Equal("", OptionFixture.Read(site).AddedStyle);

    [Fact]
    public void Write_OtherValues_StandAtTheEndWithTheDarkSchemesOwn() => Assert.Equal(
        """
        :root {
          --link: #aa0000;
          --measure: 44.5rem;
        }

        @media (prefers-color-scheme: dark) {
        :root {
          --link: #9dc4e8;
        }
        }
        """.ReplaceLineEndings("\n"),
        OptionFixture.Read("link-colour: '#a00'\nmeasure: 44.5\n").AddedStyle);

    [Fact]
    public void Write_OnlyTheDarkScheme_LeavesTheLightOne() => Assert.Equal(
        "@media (prefers-color-scheme: dark) {\n:root {\n  --link: #ffffff;\n}\n}",
        OptionFixture.Read("link-colour: {dark: '#fff'}\n").AddedStyle);

    [Fact]
    public void Write_OptionsOfATheme_AreAllThere() => Assert.Equal(
        ":root {\n  --link: #aa0000;\n  --banner: #000000;\n}\n\n" +
        "@media (prefers-color-scheme: dark) {\n:root {\n  --link: #9dc4e8;\n}\n}",
        OptionFixture.Read(theme: """
            options:
              link-colour: {default: "#a00"}
              banner: {type: colour, default: "#000", property: --banner}
            """).AddedStyle);
}
