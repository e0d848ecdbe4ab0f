using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests.Themes;

/// <summary>The default theme with its templates compiled, once for all tests that only read it.</summary>
public sealed class ThemeFixture : IDisposable
{
    private readonly TemporaryFolder _cache = new();

    public ThemeFixture() => Templates = new CompiledTemplateStore(null, _cache.Path);

    public CompiledTemplateStore Templates { get; }

    /// <summary>A site that uses this theme with these options.</summary>
    internal static SiteConfiguration Site(string theme = "default", YamlMap? options = null) =>
        new() { Title = LocalizedText.Empty, Theme = theme, ThemeOptions = options };

    public static ISourceTree Shipped { get; } =
        new DiskSourceTree(OgpsiteCommand.ThemeFolder);

    /// <summary>A renderer of the default theme with a project's files laid over it.</summary>
    internal ThemeRenderer Renderer(DiagnosticBag diagnostics, MemorySourceTree? project = null,
        params string[] languages) =>
        ThemeRenderer.Create(
            ThemeReader.Read(Shipped, project ?? MemorySourceTree.OfTexts(), [], Site(), diagnostics)!,
            Templates, languages.Length == 0 ? ["en", "es", "fr", "pt", "ar"] : languages, OptionLinks.None,
            diagnostics);

    public void Dispose() => _cache.Dispose();
}
