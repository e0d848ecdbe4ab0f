using System.Text.RegularExpressions;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests.Themes.Options;

/// <summary>The README's tables hold what the default theme declares, no more and no less.</summary>
public sealed class ReadmeTests
{
    private static readonly string Section = Regex.Match(
        File.ReadAllText(OgpSite.TestKit.Repository.PathOf("README.md")), "\n## Theming\n(.*?)\n## ",
        RegexOptions.Singleline).Groups[1].Value;

    [Fact]
    public void Table_OfOptions_HoldsEachWithItsType()
    {
        var options = OptionFixture.Read().Theme.Options;
        Assert.Equal(
            options.Select(option => $"{option.Name} {EnumNames<OptionType>.Code(option.Declaration.Form.Type)}"),
            Regex.Matches(Section, @"^\| (`[^|]*) \| (\w+) \| [^|]* \|$", RegexOptions.Multiline)
                .SelectMany(row => Names(row.Groups[1].Value).Select(name => $"{name} {row.Groups[2].Value}")));
        Assert.All(options, option => Assert.EndsWith(".", option.Declaration.Means, StringComparison.Ordinal));
    }

    [Fact]
    public void Table_OfTypes_HoldsEach() => Assert.All(
        EnumNames<OptionType>.Codes, type => Assert.Contains($"\n| {type} | ", Section, StringComparison.Ordinal));

    [Fact]
    public void Table_OfKeys_HoldsEach()
    {
        var keys = Section[Section.IndexOf("\n| Key | Value |", StringComparison.Ordinal)..];
        Assert.Equal(
            OptionFields.All.Names.Order(StringComparer.Ordinal),
            Regex.Matches(keys, @"^\| (`[^|]*) \|", RegexOptions.Multiline)
                .SelectMany(row => Names(row.Groups[1].Value)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(string cell) =>
        Regex.Matches(cell, "`([^`]+)`").Select(name => name.Groups[1].Value);
}
