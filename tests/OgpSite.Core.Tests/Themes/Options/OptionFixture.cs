using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests.Themes.Options;

/// <summary>Reads a theme with options, and tells what came of it.</summary>
internal sealed class OptionFixture
{
    private OptionFixture(Theme theme, IEnumerable<string> problems) => (Theme, Problems) = (theme, [.. problems]);

    public Theme Theme { get; }

    public IReadOnlyList<string> Problems { get; }

    /// <summary>What the style sheet holds behind the shipped one.</summary>
    public string AddedStyle
    {
        get
        {
            var shipped = Encoding.UTF8.GetString(
                ThemeFixture.Shipped.Read(new SourcePath("assets/style.css")).Span);
            var whole = Encoding.UTF8.GetString(Theme.Assets.Single(asset => asset.Name == "style.css").Content.Span);
            Assert.StartsWith(shipped, whole, StringComparison.Ordinal);
            return whole[shipped.Length..].Trim();
        }
    }

    /// <param name="site">What site.yml says under theme-options, from the first line of the file.</param>
    /// <param name="theme">The theme.yml of the theme <c>mine</c>; without it the site uses the default theme.</param>
    public static OptionFixture Read(
        string site = "", string? theme = null, params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var options = YamlReader.ReadMap(new SourceFile(new SourcePath("content/site.yml"), site), diagnostics);
        var project = MemorySourceTree.OfTexts(
            theme is null ? files : files.Append(("themes/mine/theme.yml", theme)));
        var configuration = ThemeFixture.Site(theme is null ? "default" : "mine", options) with
        {
            Languages = ["en", "es"],
        };
        var read = ThemeReader.Read(
            ThemeFixture.Shipped, project, project.List("content", diagnostics), configuration, diagnostics);
        return new OptionFixture(read!, diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }
}
