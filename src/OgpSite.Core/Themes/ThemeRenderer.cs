using System.Collections.Frozen;
using System.Dynamic;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Pages.Assessments;
using OgpSite.Core.Themes.Options;
using RazorLight;

namespace OgpSite.Core.Themes;

/// <summary>Fills a theme's templates with pages. Safe to use from several threads.</summary>
public sealed class ThemeRenderer
{
    private readonly Theme _theme;
    private readonly FrozenDictionary<string, UiTexts> _texts;
    private readonly AssetSet _assets;
    private readonly SearchScripts _searchScripts;
    private readonly FrozenDictionary<string, TemplateOptions> _options;
    private readonly EngineHandler _engine;

    private ThemeRenderer(
        Theme theme, FrozenDictionary<string, UiTexts> texts, OptionLinks links, EngineHandler engine)
    {
        _theme = theme;
        _texts = texts;
        _assets = new AssetSet(theme.Assets);
        _searchScripts = new SearchScripts(theme.SearchScripts, texts.Keys);
        _options = texts.Keys.ToFrozenDictionary(
            language => language,
            language => new TemplateOptions(theme.Options, _assets, links, language),
            StringComparer.Ordinal);
        _engine = engine;
    }

    /// <summary>
    /// A renderer for pages in the site's languages. Templates that the project brings are compiled here, so that all
    /// their problems come at once; those with a problem make no pages.
    /// </summary>
    public static ThemeRenderer Create(
        Theme theme, CompiledTemplateStore templates, IReadOnlyCollection<string> languages, OptionLinks links,
        DiagnosticBag diagnostics)
    {
        var compiler = new TemplateCompiler(theme, templates);
        var engine = new EngineHandler(new RazorLightOptions(), compiler, compiler, cache: null);
        var overrides = theme.Templates.Values
            .Where(template => template.IsOverride || theme.Imports.IsOverride)
            .OrderBy(template => template.Key, StringComparer.Ordinal);
        foreach (var template in overrides) Compile(theme, template, engine, diagnostics);
        return new ThemeRenderer(theme, UiTextsReader.Read(theme, languages, diagnostics), links, engine);
    }

    /// <summary>The theme's assets as files of the site, under the names that pages link to.</summary>
    public ImmutableArray<OutputFile> Assets() => _assets.Files;

    /// <summary>The scripts that the site's searches need, where pages look for them.</summary>
    public ImmutableArray<OutputFile> SearchScripts() => _searchScripts.Files;

    /// <summary>The words of one of the site's languages.</summary>
    public UiTexts TextsOf(string language) => _texts[language];

    /// <summary>The page as a file; null where a template failed, which is reported.</summary>
    /// <param name="writer">An empty one; the file's bytes are in its buffer.</param>
    public OutputFile? Render(Page page, Utf8Writer writer, DiagnosticBag diagnostics)
    {
        var layout = LayoutOf(page);
        try
        {
            var template = _engine.CompileTemplateAsync(layout).GetAwaiter().GetResult();
            IDictionary<string, object?> shared = new ExpandoObject();
            shared[Rendering.Key] = new Rendering(page, _texts, _options, _assets, _searchScripts.Folder, _engine);
            _engine.RenderTemplateAsync(template, page, writer, (ExpandoObject)shared).GetAwaiter().GetResult();
            return new OutputFile(page.Url, writer.Written);
        }
        catch (RazorLightException problem) when (problem is not TemplateNotFoundException)
        {
            // Reported when it was compiled ahead, unless it is one of the shipped ones.
            if (_theme.Templates.TryGetValue(layout, out var template))
                diagnostics.AddRange(TemplateProblems.Of(problem, _theme, template));
            return null;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // A template is code of the site's maintainer: whatever it throws is his to see, at its line.
            diagnostics.Add(TemplateProblems.Of(problem, _theme, layout, page.Url));
            return null;
        }
    }

    internal static bool Compile(Theme theme, TemplateSource template, EngineHandler engine, DiagnosticBag diagnostics)
    {
        try
        {
            engine.CompileTemplateAsync(template.Key).GetAwaiter().GetResult();
            return true;
        }
        catch (RazorLightException problem)
        {
            diagnostics.AddRange(TemplateProblems.Of(problem, theme, template));
            return false;
        }
    }

    private static string LayoutOf(Page page) => page switch
    {
        HomePage => "layouts/home.cshtml",
        ReportPage => "layouts/report.cshtml",
        MemberPage => "layouts/member.cshtml",
        GlossaryPage => "layouts/glossary.cshtml",
        TermPage => "layouts/term.cshtml",
        ReportsPage => "layouts/reports.cshtml",
        FacetPage => "layouts/list.cshtml",
        FacetIndexPage => "layouts/lists.cshtml",
        MembersPage => "layouts/members.cshtml",
        CommitmentsPage => "layouts/commitments.cshtml",
        MemberCommitmentsPage => "layouts/member-commitments.cshtml",
        StatementPage => "layouts/statement.cshtml",
        ArticlePage => "layouts/page.cshtml",
        NotFoundPage => "layouts/not-found.cshtml",
        RedirectPage => "layouts/redirect.cshtml",
        SearchPage => "layouts/search.cshtml",
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, "A page of this kind has no layout."),
    };
}
