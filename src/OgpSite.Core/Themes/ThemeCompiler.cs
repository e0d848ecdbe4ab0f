using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using RazorLight;

namespace OgpSite.Core.Themes;

/// <summary>Compiles the default theme when the tool itself is built, so that nobody waits for it later.</summary>
public static class ThemeCompiler
{
    private static readonly SiteConfiguration Defaults = new() { Title = LocalizedText.Empty };

    /// <summary>
    /// Compiles all templates of the theme in <paramref name="source"/> into <paramref name="outputFolder"/>; false
    /// where one of them has a problem.
    /// </summary>
    public static bool CompileAll(ISourceTree source, string outputFolder, DiagnosticBag diagnostics)
    {
        if (ThemeReader.Read(source, MemorySourceTree.OfTexts(), [], Defaults, diagnostics) is not { } theme) return false;
        var compiler = new TemplateCompiler(theme, new CompiledTemplateStore(null, outputFolder));
        var engine = new EngineHandler(new RazorLightOptions(), compiler, compiler, cache: null);
        foreach (var template in theme.Templates.Values.OrderBy(template => template.Key, StringComparer.Ordinal))
            ThemeRenderer.Compile(theme, template, engine, diagnostics);
        return !diagnostics.HasErrors;
    }
}
