using System.Text.Encodings.Web;
using System.Text.Unicode;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Pages.Assessments;
using OgpSite.Core.Pages.Citations;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;
using RazorLight;
using RazorLight.Text;

namespace OgpSite.Core.Themes;

/// <summary>
/// The base class of all templates. Whatever a template writes is escaped, in text and in attributes, with letters of
/// every script left as they are; only <see cref="Html"/> is written as it is, and only in text.
/// </summary>
public abstract class OgpTemplate<TModel> : TemplatePage<TModel>
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private Rendering? _rendering;
    private bool _isInAttribute;

    /// <summary>The page that is made; in a partial, the page that it is a part of.</summary>
    protected Page Page => Rendering.Page;

    /// <summary>What the page is about; pages that no author named get the theme's words, the home page none.</summary>
    protected string PageTitle => Page switch
    {
        { Title.Length: > 0 } => Page.Title,
        GlossaryPage => T("nav.glossary"),
        ReportsPage => T("nav.reports"),
        MembersPage => T("nav.members"),
        CommitmentsPage => T("nav.commitments"),
        MemberCommitmentsPage page => T("commitments.of-member", ("name", page.Member.Text)),
        FacetIndexPage index => T($"nav.{Code(index.Group.Facet)}"),
        FacetPage { Facet: Facet.Types } list => T($"type.{list.Code}.all"),
        FacetPage { Facet: Facet.Status } list => T($"status.{list.Code}.all"),
        FacetPage { Facet: Facet.Years } list => T("lists.year", ("year", list.Code)),
        StatementPage => T("statement.title"),
        NotFoundPage => T("not-found.title"),
        RedirectPage => T("redirect.title"),
        SearchPage => T("search.title"),
        _ => "",
    };

    /// <summary>What the page says of itself to search engines; lists say it in the theme's words.</summary>
    protected string PageDescription => Page switch
    {
        { Description.Length: > 0 } => Page.Description,
        FacetPage { Facet: Facet.Types } list => T($"type.{list.Code}.means"),
        _ => Site.Description,
    };

    protected SiteFrame Site => Rendering.Page.Site;

    /// <summary>The way from the home page to this one, without it; empty on the home page.</summary>
    protected ImmutableArray<PageLink> Trail => Themes.Trail.To(Page, Texts);

    /// <summary>The page's facts for machines, as JSON-LD; empty where there are none.</summary>
    protected Html StructuredData => Themes.StructuredData.Of(Page, PageTitle, Texts);

    /// <summary>The page's citation; null where it is no report, or one that may not be cited yet.</summary>
    protected Citation? Citation => Page is ReportPage report ? Pages.Citations.Citation.Of(report) : null;

    /// <summary>The citation for programs that read it off the page's head; empty where there is none.</summary>
    protected ImmutableArray<MetaTag> CitationTags => Page is ReportPage report && Citation is { } citation
        ? Pages.Citations.CitationTags.Of(report, citation, WordsOf(citation, report))
        : [];

    /// <summary>The folder of the search's scripts below the site's root, with a slash at the end.</summary>
    protected string SearchEngine => Rendering.SearchEngine;

    /// <summary>What the script of the search page reads, as JSON; empty on other pages.</summary>
    protected Html SearchData =>
        Page is SearchPage search ? Themes.SearchData.Of(search, Texts, LanguageName) : Html.Empty;

    /// <summary>Where the page's source is edited; null where it has none, or the site no repository.</summary>
    protected Uri? EditAddress => Site.Repository is { } repository && Page.Source is { } source
        ? RepositoryAddresses.EditOf(repository, source)
        : null;

    /// <summary>The options that theme.yml declares: <c>Options.Text("tagline")</c>.</summary>
    protected TemplateOptions Options => Rendering.Options[Page.Language];

    /// <summary>The words of the page's language.</summary>
    protected UiTexts Texts => Rendering.PageTexts;

    private Rendering Rendering =>
        _rendering ??= (Rendering)((IDictionary<string, object>)(object)PageContext.ViewBag)[Rendering.Key];

    /// <summary>A text of the theme, with its places filled: <c>T("member.plan", ("n", 3))</c>.</summary>
    protected string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Texts.Format(key, values);

    /// <summary>A text in the form for a number: <c>1 report</c>, <c>3 reports</c>.</summary>
    protected string Count(string key, int number) => Texts.Count(key, number);

    /// <summary>The reference from this page to another, or to an element of it.</summary>
    protected string Href(SiteUrl url, string fragment = "") => Rendering.Href(url, fragment);

    protected string Href(PageLink link) => Rendering.Href(link.Url, link.Fragment);

    /// <summary>The reference of a link among the theme's options.</summary>
    protected string Href(ThemeLink link) =>
        link.Page is { } page ? Rendering.Href(page, link.Fragment) : link.Address;

    /// <summary>A text that leads to a page, where there is one.</summary>
    protected Html Link(string text, SiteUrl? url) => new(url is { } page
        ? $"<a href=\"{Encoder.Encode(Href(page))}\">{Encoder.Encode(text)}</a>"
        : Encoder.Encode(text));

    /// <summary>The absolute address; null where the site's own is not known.</summary>
    protected string? Absolute(SiteUrl url) => Rendering.Absolute(url);

    /// <summary>What a link of the navigation or a breadcrumb says.</summary>
    protected string TextOf(NavigationLink link) => Themes.Trail.TextOf(link, Texts);

    /// <summary>The name of a list: <c>Design report</c>, <c>2021</c>, <c>Open data</c>.</summary>
    protected string TextOf(FacetLink list) => list.Facet switch
    {
        Facet.Types => T($"type.{list.Code}"),
        Facet.Status => T($"status.{list.Code}"),
        Facet.Years => list.Code,
        Facet.PolicyAreas => list.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    /// <summary>The reference to a file below the theme's <c>assets/</c>.</summary>
    protected string Asset(string name) => Rendering.Href(Rendering.Assets.UrlOf(name), "");

    protected string Date(PartialDate date) => Texts.Date(date);

    protected string Dates(DateRange range) => Texts.Dates(range);

    protected string Figure(Figure figure) => Texts.Figure(figure);

    protected string Level(Level level) => Texts.Level(level);

    protected string Meaning(Level level) => Texts.Meaning(level);

    protected string Join(IReadOnlyList<string> items) => Texts.Join(items);

    /// <summary>
    /// The items of a list as <see cref="Join"/> has them, each kept apart from the others where its letters run
    /// against the page's: two Latin names in an Arabic page would change places.
    /// </summary>
    protected Html Items(IReadOnlyList<string> items) =>
        new(Texts.Join([.. items.Select(item => Apart(item).Markup)]));

    /// <summary>The items as <see cref="Join"/> has them, each an element of its own where there are several.</summary>
    protected Html Spans(IReadOnlyList<string> items) => items.Count < 2
        ? new Html(Encoder.Encode(Texts.Join(items)))
        : new Html(Texts.Join([.. items.Select(item => $"<span>{Encoder.Encode(item)}</span>")]));

    /// <summary>A text from content amid others, kept apart from them where its letters run against them.</summary>
    protected Html Apart(string text)
    {
        var own = Direction(Page.Language);
        var (hasLeft, hasRight) = TextDirection.LettersOf(text);
        var (hasOwn, hasOther) = own == TextDirection.LeftToRight ? (hasLeft, hasRight) : (hasRight, hasLeft);
        if (!hasOther) return new Html(Encoder.Encode(text));
        return new Html(hasOwn
            ? $"<bdi dir=\"{Encoder.Encode(own)}\">{Encoder.Encode(text)}</bdi>"
            : $"<bdi>{Encoder.Encode(text)}</bdi>");
    }

    /// <summary>A text of the theme with markup in its places, which <see cref="T"/> would escape.</summary>
    protected Html Filled(string key, params ReadOnlySpan<(string Name, Html Value)> values)
    {
        var text = Encoder.Encode(Texts[key]);
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value.Markup, StringComparison.Ordinal);
        return new Html(text);
    }

    /// <summary>A citation in the style of the APA.</summary>
    protected Html Apa(Citation citation) => new CitationTexts(citation, Texts, Apart).Apa();

    /// <summary>A citation in the style of the Chicago Manual, as in a bibliography.</summary>
    protected Html Chicago(Citation citation) => new CitationTexts(citation, Texts, Apart).Chicago();

    /// <summary>A citation of this report in the formats of programs, by their names and the ends of their files.</summary>
    protected ImmutableArray<CitationFile> CitationFiles(Citation citation)
    {
        var words = WordsOf(citation, (ReportPage)Page);
        return
        [
            new("BibTeX", $"{citation.Key}.bib", Lines(BibTexWriter.Write(citation, words))),
            new("RIS", $"{citation.Key}.ris", Lines(RisWriter.Write(citation, words))),
            new("CSL-JSON", $"{citation.Key}.json", Lines(CslJsonWriter.Write(citation, words))),
        ];
    }

    private CitationWords WordsOf(Citation citation, ReportPage page) =>
        CitationTexts.WordsOf(citation, page.Report.Type, Texts);

    /// <summary>
    /// Lines to be shown as they are. HTML knows one end of a line, and it is no CR; quotation marks mean nothing to it.
    /// </summary>
    private static Html Lines(string text) => new(
        string.Join('\n', text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(Encoder.Encode))
            .Replace("&quot;", "\"", StringComparison.Ordinal));

    /// <summary>The value of <c>lang</c> for words of a language; null, for none, where it is the page's.</summary>
    protected string? LangOf(string? language) => language == Page.Language ? null : language;

    /// <summary>The value of <c>dir</c> for words of a language; null, for none, where it is the page's.</summary>
    protected string? DirOf(string? language) =>
        language is null || language == Page.Language ? null : Direction(language);

    /// <summary>The words of one of the site's languages; those of the page's where the site does not have it.</summary>
    protected UiTexts TextsIn(string language) => Rendering.Texts.GetValueOrDefault(language, Texts);

    /// <summary>A language's name in itself: <c>Español</c>; its code where the theme has no texts in it.</summary>
    protected string LanguageName(string language) =>
        Rendering.Texts.TryGetValue(language, out var texts) && texts.Has("language.name")
            ? texts["language.name"]
            : language;

    /// <summary>What a link to a feed says; the language is named where the site has several.</summary>
    protected string FeedName(FeedLink feed) => Site.Feeds.Length == 1
        ? T("feed.reports")
        : T("feed.reports-in", ("language", feed.Language is { } own ? LanguageName(own) : T("feed.all-languages")));

    /// <summary>What an action plan is called where others stand beside it: <c>Action plan 4, 2018–2020</c>.</summary>
    protected string PlanName(PlanLabel plan)
    {
        var dates = plan.Dates is { } range ? Dates(range) : "";
        if (plan.IsYear) return dates;
        var name = plan.Number is { } number ? T("member.plan", ("n", number))
            : plan.Name is null && dates.Length == 0 ? T("member.no-plan")
            : T("member.plan-unnumbered");
        return dates.Length == 0 ? name : name + T("list.separator") + dates;
    }

    /// <summary>What the IRM marked a commitment as.</summary>
    protected ImmutableArray<string> Marks(Commitment commitment)
    {
        (bool IsSet, string Name)[] marks =
        [
            (commitment.IsStarred, "starred"),
            (commitment.IsNoteworthy, "noteworthy"),
            (commitment.IsPromising, "promising"),
        ];
        return [.. marks.Where(mark => mark.IsSet).Select(mark => T($"commitment.{mark.Name}"))];
    }

    /// <summary>Whether the page runs from right to left.</summary>
    protected bool IsRightToLeft => Direction(Page.Language) == TextDirection.RightToLeft;

    protected static string Direction(string language) => TextDirection.Of(language);

    /// <summary>An enum's value as content writes it: <c>action-plan-review</c>.</summary>
    protected static string Code<T>(T value) where T : struct, Enum => EnumNames<T>.Code(value);

    /// <summary>The levels, each once, by scale and from low to high. Yes and No explain themselves.</summary>
    protected static ImmutableArray<Level> Legend(IEnumerable<Level> levels) => LevelLegend.Of(levels);

    /// <summary>Writes a partial here: <c>@await Partial("terms", Model.Terms)</c>.</summary>
    protected async Task<Html> Partial(string name, object model)
    {
        var partial = await Rendering.Engine.CompileTemplateAsync($"partials/{name}.cshtml").ConfigureAwait(false);
        partial.SetModel(model);
        partial.PageContext = PageContext;
        await partial.ExecuteAsync().ConfigureAwait(false);
        return Html.Empty;
    }

    public override void Write(object value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Write(text);
                break;
            case Html html when !_isInAttribute:
                WriteLiteral(html.Markup);
                break;
            case IRawString or Microsoft.AspNetCore.Html.IHtmlContent:
                base.Write(value);
                break;
            default:
                Write(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!);
                break;
        }
    }

    public override void Write(string value)
    {
        if (!string.IsNullOrEmpty(value)) Output.Write(Encoder.Encode(value));
    }

    public override void BeginWriteAttribute(
        string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        _isInAttribute = true;
        base.BeginWriteAttribute(name, prefix, prefixOffset, suffix, suffixOffset, attributeValuesCount);
    }

    public override void EndWriteAttribute()
    {
        base.EndWriteAttribute();
        _isInAttribute = false;
    }
}

/// <summary>A citation as a program reads it.</summary>
/// <param name="Format">The format's name, the same in all languages.</param>
/// <param name="FileName">What a file of it is called.</param>
public sealed record CitationFile(string Format, string FileName, Html Text);
