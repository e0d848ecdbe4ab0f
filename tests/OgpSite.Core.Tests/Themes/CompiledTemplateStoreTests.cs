using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests.Themes;

public sealed class CompiledTemplateStoreTests : IDisposable
{
    private const string Layout = "themes/default/layouts/not-found.cshtml";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Render_SecondRun_TakesTheTemplateFromTheCache()
    {
        Assert.Equal("one", Render("one"));
        var file = Assert.Single(Files());
        var written = File.GetLastWriteTimeUtc(file);
        File.SetLastWriteTimeUtc(file, written.AddDays(-1));
        Assert.Equal("one", Render("one"));
        Assert.Equal(written.AddDays(-1), File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void Render_ChangedTemplate_IsCompiledAnewAndTheOldOneGone()
    {
        Assert.Equal("one", Render("one"));
        var old = Assert.Single(Files());
        Assert.Equal("two", Render("two"));
        Assert.NotEqual(old, Assert.Single(Files()));
    }

    [Fact]
    public void Render_ChangedImports_AreCompiledAnew()
    {
        Assert.Equal("one", Render("one"));
        var old = Assert.Single(Files());
        Assert.Equal("one",
            Render("one",
            "@using System.Text\n@using OgpSite.Core.Pages\n@inherits OgpSite.Core.Themes.OgpTemplate<TModel>\n"));
        Assert.DoesNotContain(old, Files());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("half")]
    [InlineData("changed")]
    [InlineData("foreign")]
    public void Render_BrokenFileInTheCache_IsCompiledAnew(string damage)
    {
        Assert.Equal("one", Render("one"));
        var file = Assert.Single(Files());
        var whole = File.ReadAllBytes(file);
        var broken = whole.ToArray();
        broken[^5] ^= 0xFF;
        File.WriteAllBytes(file, damage switch
        {
            "nothing" => [],
            "half" => whole[..(whole.Length / 2)],
            "changed" => broken,
            _ => File.ReadAllBytes(typeof(Theme).Assembly.Location),
        });
        Assert.Equal("one", Render("one"));
        Assert.True(CompiledTemplate.Unpack(File.ReadAllBytes(Assert.Single(Files()))) is not null);
    }

    [Fact]
    public void Render_CacheThatCannotBeWritten_StillRenders()
    {
        File.WriteAllText(_folder["file"], "");
        Assert.Equal("one", Render("one", cache: _folder["file"]));
    }

    [Fact]
    public void Fingerprint_DependsOnKeyTextAndImports()
    {
        var template = new TemplateSource("layouts/a.cshtml", default, "text", false);
        var imports = new TemplateSource("_ViewImports.cshtml", default, "imports", false);
        var fingerprint = TemplateFingerprint.Of(template, imports);
        Assert.Equal(fingerprint, TemplateFingerprint.Of(template with { IsOverride = true }, imports));
        Assert.NotEqual(fingerprint, TemplateFingerprint.Of(template with { Text = "texts" }, imports));
        Assert.NotEqual(fingerprint, TemplateFingerprint.Of(template with { Key = "layouts/b.cshtml" }, imports));
        Assert.NotEqual(fingerprint, TemplateFingerprint.Of(template, imports with { Text = "import" }));
    }

    [Fact]
    public void CompileAll_DefaultTheme_LeavesNothingToCompile()
    {
        var diagnostics = new DiagnosticBag();
        Assert.True(ThemeCompiler.CompileAll(ThemeFixture.Shipped, _folder.Path, diagnostics));
        Assert.Empty(diagnostics.ToSorted());
        var theme = ThemeReader.Read(
            ThemeFixture.Shipped, MemorySourceTree.OfTexts(), [], ThemeFixture.Site(), diagnostics)!;
        Assert.Equal(theme.Templates.Count, Files().Length);

        using var unused = new TemporaryFolder();
        var renderer = ThemeRenderer.Create(theme, new CompiledTemplateStore(_folder.Path, unused.Path), ["en"],
            OptionLinks.None, diagnostics);
        Assert.NotNull(renderer.Render(SamplePages.Report(), new Utf8Writer(), diagnostics));
        Assert.Empty(Directory.GetFiles(unused.Path));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Files() => Directory.GetFiles(_folder.Path, "*.template");

    private string Render(string text, string? imports = null, string? cache = null)
    {
        var diagnostics = new DiagnosticBag();
        (string, string)[] files = imports is null ? [(Layout, text)]
            : [(Layout, text), ("themes/default/_ViewImports.cshtml", imports)];
        // Only the template under test, so that changed imports do not compile the whole theme.
        var shipped = MemorySourceTree.OfTexts(
            ("_ViewImports.cshtml", "@using OgpSite.Core.Pages\n@inherits OgpSite.Core.Themes.OgpTemplate<TModel>\n"));
        var theme = ThemeReader.Read(
            shipped, MemorySourceTree.OfTexts(files), [], ThemeFixture.Site(), diagnostics)!;
        var renderer = ThemeRenderer.Create(theme, new CompiledTemplateStore(null, cache ?? _folder.Path), ["en"],
            OptionLinks.None, diagnostics);
        var file = renderer.Render(SamplePages.NotFound(null), new Utf8Writer(), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return System.Text.Encoding.UTF8.GetString(file!.Value.Content.Span);
    }
}
