using System.Diagnostics;
using System.Globalization;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using RazorLight;
using RazorLight.Compilation;
using RazorLight.Generation;

namespace OgpSite.Core.Themes;

/// <summary>Turns what RazorLight, Roslyn and templates throw into diagnostics at the template's line.</summary>
internal static class TemplateProblems
{
    /// <summary>Why a template could not be compiled, each of the compiler's errors on its own.</summary>
    public static IEnumerable<Diagnostic> Of(RazorLightException problem, Theme theme, TemplateSource template)
    {
        return problem switch
        {
            TemplateGenerationException { Diagnostics: var errors } => errors.Select(error => NotCompiled(
                Locate(theme, template, error.Span.FilePath, error.Span.LineIndex, error.Span.CharacterIndex),
                error.GetMessage(CultureInfo.InvariantCulture))),
            TemplateCompilationException { CompilationDiagnostics: var errors } => errors.Select(error => NotCompiled(
                error.LineSpan is { Path: var key, StartLinePosition: var place }
                    ? Locate(theme, template, key, place.Line, place.Character)
                    : SourceLocation.StartOf(template.Path),
                error.ErrorMessage)),
            _ => [NotCompiled(SourceLocation.StartOf(template.Path), problem.Message)],
        };

        static Diagnostic NotCompiled(SourceLocation place, string message) =>
            DiagnosticCatalog.TemplateNotCompiled.At(place, message);
    }

    /// <summary>What a template threw while it was filled, at the innermost template's line.</summary>
    public static Diagnostic Of(Exception problem, Theme theme, string layout, SiteUrl page)
    {
        foreach (var frame in new StackTrace(problem, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is not { } key || !theme.Templates.TryGetValue(key, out var template)) continue;
            var column = Math.Max(1, frame.GetFileColumnNumber());
            var place = new SourceLocation(template.Path, frame.GetFileLineNumber(), column);
            return DiagnosticCatalog.TemplateFailed.At(place, page.Path, problem.Message);
        }

        var file = theme.Templates.TryGetValue(layout, out var source)
            ? source.Path
            : new SourcePath($"themes/{theme.Name}/{layout}");
        return DiagnosticCatalog.TemplateFailed.At(SourceLocation.StartOf(file), page.Path, problem.Message);
    }

    /// <summary>Razor and Roslyn count from 0; a place in the imports belongs to their file.</summary>
    private static SourceLocation Locate(Theme theme, TemplateSource template, string? key, int line, int column)
    {
        var source = key == theme.Imports.Key ? theme.Imports
            : key is not null && theme.Templates.TryGetValue(key, out var named) ? named
            : template;
        return new SourceLocation(source.Path, Math.Max(0, line) + 1, Math.Max(0, column) + 1);
    }
}
