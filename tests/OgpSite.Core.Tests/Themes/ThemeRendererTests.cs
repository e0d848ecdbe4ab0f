using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests.Themes;

public sealed class ThemeRendererTests(ThemeFixture fixture) : IClassFixture<ThemeFixture>
{
    /// <summary>The script of the definitions.</summary>
    private const string Script = "script[src*='terms'][defer]";

    /// <summary>The script of links to passages and of citations.</summary>
    private const string CiteScript = "script[src*='cite'][defer]";

    private const string Hostile = "<b>\"&'@Model {{x}}</b>";

    [Fact]
    public void Render_EveryKindOfPage_GivesOneHeadingAndNoDiagnostic()
    {
        foreach (var page in AllPages())
        {
            var document = Parse(page);
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.Single(document.QuerySelectorAll("main"));
            Assert.Equal(page.Language, document.DocumentElement.GetAttribute("lang"));
            Assert.Empty(document.QuerySelectorAll(
                $"script:not([type='application/ld+json'], {Script}, {CiteScript}), style, [style], form"));
            Assert.Empty(Duplicates(document.QuerySelectorAll("[id]").Select(element => element.Id!)));
            Assert.DoesNotContain(document.QuerySelectorAll("h1, h2, h3, h4"), heading =>
                heading.TextContent.Trim().Length == 0);
            Assert.DoesNotContain("data:", document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_EveryKindOfPage_PutsThePolicyFirstInTheHead()
    {
        foreach (var page in AllPages())
        {
            var head = Parse(page).Head!.Children;
            Assert.Equal("utf-8", head[0].GetAttribute("charset"));
            Assert.Equal("Content-Security-Policy", head[1].GetAttribute("http-equiv"));
            Assert.Equal(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
                "connect-src 'self'; " +
                "manifest-src 'self'; base-uri 'none'; form-action 'self' file:; " +
                "require-trusted-types-for 'script'; trusted-types ogpsite",
                head[1].GetAttribute("content"));
        }
    }

    [Fact]
    public void Render_Report_StandsInTheReadersOrder()
    {
        var document = Parse(SamplePages.Report());
        var order = document.QuerySelectorAll(
                ".breadcrumbs, h1, .notice, .facts, .glance, .recommendations, .contents, .body, .commitments, " +
                ".notes, .terms, .other-reports, .about")
            .Select(element => element.ClassName is { Length: > 0 } name ? name : element.LocalName);
        Assert.Equal(
            ["breadcrumbs", "h1", "notice", "facts", "glance", "recommendations", "contents", "body", "commitments",
            "notes", "terms",
            "other-reports", "about", "about cite"], order);
        Assert.Equal(["r-1", "r-2"], document.QuerySelectorAll(".recommendations > ol > li").Select(item => item.Id!));
        Assert.Equal(["c-4", "c-5"], document.QuerySelectorAll(".commitment").Select(item => item.Id!));
    }

    [Fact]
    public void Render_PagesThatNoAuthorNamed_GetTheThemesWords()
    {
        Assert.Equal(("Glossary - IRM reports", "Glossary"), TitleAndHeading(SamplePages.Glossary()));
        Assert.Equal(("IRM reports", "IRM reports"), TitleAndHeading(SamplePages.Home()));
        Assert.Equal(("There is no page at this address - IRM reports", "There is no page at this address"),
            TitleAndHeading(SamplePages.NotFound(null)));
    }

    [Fact]
    public void Render_TwoMeaningsOfOneTerm_AreToldApartInTheGlossary()
    {
        var page = SamplePages.Glossary();
        var old = page.Letters[0].Terms[0];
        var letter = page.Letters[0] with { Terms = [old, old with { Id = "action-plan-2020", ValidFrom = 2020 }] };
        var terms = Parse(page with { Letters = [letter] }).QuerySelectorAll(".definitions dt");
        Assert.Equal(
            ["Action plan", "Action plan since the action plans of 2020"],
            terms.Select(term =>
                string.Join(' ', term.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void Render_Breadcrumbs_LeadFromTheHomePage()
    {
        Assert.Equal(
            ["../index.html Home", "../members/index.html Members", "../members/alderia.html Alderia"],
            Breadcrumbs(SamplePages.Report()));
        Assert.Equal(["../index.html Home", "../glossary.html Glossary"], Breadcrumbs(SamplePages.Term()));
        Assert.Empty(Breadcrumbs(SamplePages.Home()));
    }

    [Fact]
    public void Render_Report_WritesTheBodyAsItIsAndNoDefinitionIntoTheArticle()
    {
        var page = SamplePages.Report();
        Assert.Contains($"<div class=\"body\">{page.Body.Markup}</div>", Render(page), StringComparison.Ordinal);
        var article = Parse(page).QuerySelector("article")!.TextContent;
        Assert.All(page.Terms, term => Assert.DoesNotContain(term.Definition, article, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_Terms_MarksThemUpAsTheTooltipExpects()
    {
        var terms = Parse(SamplePages.Report()).QuerySelector("section.terms")!;
        Assert.Equal("terms-title", terms.GetAttribute("aria-labelledby"));
        Assert.True(terms.HasAttribute("data-nosnippet"));
        Assert.Equal("terms-title", terms.QuerySelector("h2")!.Id);
        Assert.Equal("The body that assesses action plans.", terms.QuerySelector("dd#def-irm")!.TextContent);
        Assert.Equal("../glossary/irm.html", terms.QuerySelector("dt:has(+ #def-irm) dfn a")!.GetAttribute("href"));
        Assert.Null(terms.QuerySelector("dt:has(+ #def-round-table) a"));
    }

    /// <summary>It is only on pages that have definitions; its words and the switch go with their list.</summary>
    [Fact]
    public void Render_Terms_BringTheScriptOfTheirDefinitions()
    {
        var report = SamplePages.Report();
        var page = Parse(report);
        Assert.Single(page.QuerySelectorAll(Script));
        var terms = page.QuerySelector("section.terms")!;
        Assert.NotEmpty(terms.GetAttribute("data-entry")!);
        Assert.NotEmpty(terms.GetAttribute("data-close")!);
        Assert.True(terms.QuerySelector(".terms-switch")!.HasAttribute("hidden"));
        foreach (var other in (Page[])[report with { Terms = [] }, SamplePages.Home(), SamplePages.Glossary()])
            Assert.Empty(Parse(other).QuerySelectorAll(Script));
    }

    [Fact]
    public void Render_HostileText_EscapesItInEveryField()
    {
        var report = SamplePages.Report();
        var page = report with
        {
            Title = Hostile,
            Description = Hostile,
            Breadcrumbs = [new NavigationLink("a", new SiteUrl("a.html"), Hostile)],
            Member = new PageLink(Hostile, new SiteUrl("m.html")),
            Site = report.Site with
            {
                Title = Hostile,
                Footer = Hostile,
                LicenceName = Hostile,
                Repository = report.Site.Repository! with { Branch = "\"><b>", Folder = "\"><b>" },
            },
            Contents = [new OutlineEntry("h-\"><b>", Hostile, [new OutlineEntry("x", Hostile, [])])],
            Terms = [new TermCard("x\"><b>", Hostile, Hostile, Hostile, new SiteUrl("glossary/\"><b>.html"))],
            OtherReports = [SamplePages.Card(Hostile, ReportType.Design,
                ReportStatus.Final) with { MemberName = Hostile }],
            Previous = SamplePages.Card(Hostile, ReportType.Design, ReportStatus.Final),
            PolicyAreas = [new PolicyAreaLink(Hostile, new SiteUrl("\"><b>.html"))],
            Commitments =
            [
                new CommitmentSection("c-\"><b>", new Commitment
                {
                    Number = Hostile, Title = Hostile, Location = default, Id = Hostile, Text = Hostile,
                        Cluster = Hostile,
                    Lead = Hostile, Supporting = [Hostile],
                }, [new PolicyAreaLink(Hostile, null)]),
            ],
            AtAGlance = new GlanceTable([],
                [new GlanceGroup("", [new GlanceRow("commitments", null, [new GlanceValue(Texts: [Hostile])])])], []),
            Report = report.Report with
            {
                Member = new Member(Hostile, null, Hostile, null, null, default),
                ActionPlan = new ActionPlan(Hostile, 1, null),
                Researchers = [Hostile],
                Version = Hostile,
                Summary = Hostile,
                Corrections = [new Correction(new PartialDate(2021), Hostile)],
                Documents = [new ReportDocument(Hostile, new Uri("https://example.org/\"><b>"), "\"><b>")],
                Recommendations = [new Recommendation(Hostile, Hostile)],
            },
        };
        var document = new HtmlParser().ParseDocument(Render(page));
        Assert.Empty(document.QuerySelectorAll("b"));
        Assert.Equal(Hostile, document.QuerySelector("h1")!.TextContent);
        Assert.Equal(Hostile, document.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal($"{Hostile} - {Hostile}", document.Title);
        Assert.Equal("c-\"><b>", document.QuerySelector(".commitment")!.Id);
        Assert.True(Count(document.DocumentElement.TextContent, Hostile) > 20);
    }

    [Fact]
    public void Render_MarkupInAnAttribute_IsEscapedThere()
    {
        var project = MemorySourceTree.OfTexts(("themes/default/layouts/not-found.cshtml",
            "@model NotFoundPage\n<p title=\"@(new Html(\"<i>\\\"\"))\" " +
            "class=\"a @(new Html(\"\\\"\"))\">@(new Html(\"<i>x</i>\"))</p>"));
        var html = Render(SamplePages.NotFound(null), project);
        Assert.Equal("<p title=\"&lt;i&gt;&quot;\" class=\"a &quot;\"><i>x</i></p>", html.Trim());
    }

    [Theory]
    [InlineData("fr", "ltr", "Évaluation à mi-parcours : où l’on va, œuvre et forêt")]
    [InlineData("ar", "rtl", "تقرير التصميم عن خطة العمل")]
    public void Render_LettersOfAnyScript_StayLetters(string language, string direction, string title)
    {
        var html = Render(SamplePages.Report() with { Language = language, Title = title },
            languages: ["en", language]);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "At a glance", "9 March 2021", "9 (75%)")]
    [InlineData("es", "De un vistazo", "9 de marzo de 2021", "9 (75\u00A0%)")]
    [InlineData("fr", "En bref", "9 mars 2021", "9 (75\u00A0%)")]
    [InlineData("pt", "Visão geral", "9 de março de 2021", "9 (75%)")]
    [InlineData("ar", "لمحة سريعة", "9 مارس 2021", "9 (75\u200E%\u200E)")]
    public void Render_Report_SpeaksItsLanguage(string language, params string[] words)
    {
        var text = new HtmlParser().ParseDocument(Render(SamplePages.Report() with { Language = language }))
            .Body!.TextContent;
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_LinksToAnotherLanguage_SayWhichAndShowTheMissingOne()
    {
        var languages = Parse(SamplePages.Report()).QuerySelector(".languages")!;
        var spanish = languages.QuerySelector("a")!;
        Assert.Equal(("es", "es", "Español", "../es/reports/alderia-design-2020-2022.html"),
            (spanish.GetAttribute("lang"), spanish.GetAttribute("hreflang"), spanish.TextContent,
                spanish.GetAttribute("href")));
        var missing = languages.QuerySelector(".missing")!;
        Assert.Equal("Not in Français\n(Accueil)", missing.TextContent.Trim());
        var home = missing.QuerySelector("a")!;
        Assert.Equal(("fr", "fr", "../fr/index.html"),
            (home.GetAttribute("lang"), home.GetAttribute("hreflang"), home.GetAttribute("href")));
    }

    [Fact]
    public void Render_BaseUrlKnown_WritesCanonicalAndAlternates()
    {
        var head = Parse(SamplePages.Report("es", new Uri("https://example.org/site/"))).Head!;
        Assert.Equal("https://example.org/site/es/reports/alderia-design-2020-2022.html",
            head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["en", "es", "x-default"],
            head.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("hreflang")!));
        Assert.Empty(Parse(SamplePages.Report()).QuerySelectorAll("link[rel=canonical], link[rel=alternate]"));
    }

    [Fact]
    public void Render_Report_TellsOthersHowToShowALinkToIt()
    {
        var head = Parse(SamplePages.Report("es", new Uri("https://example.org/site/"))).Head!;
        Assert.Equal(
            [
                "og:title Alderia Design Report 2020–2022",
                "og:type article",
                "og:url https://example.org/site/es/reports/alderia-design-2020-2022.html",
                "og:site_name IRM reports",
                "og:locale es",
                "og:locale:alternate en",
                "og:description How the plan of Alderia was made and what it may change.",
                "article:published_time 2021-03-09",
            ],
            head.QuerySelectorAll("meta[property]")
                .Select(meta => $"{meta.GetAttribute("property")} {meta.GetAttribute("content")}"));
        Assert.Equal("summary", head.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        var home = Parse(SamplePages.Home()).Head!;
        Assert.Equal(("IRM reports", "website"), (Property("og:title"), Property("og:type")));
        Assert.Null(Parse(SamplePages.Report()).QuerySelector("meta[property='og:url']"));

        string? Property(string name) => home.QuerySelector($"meta[property='{name}']")!.GetAttribute("content");
    }

    [Fact]
    public void Render_Favicon_IsTheThemesOwnUnlessTheProjectHasOne()
    {
        var shipped = Parse(SamplePages.Report()).QuerySelector("link[rel=icon]")!;
        Assert.Equal("image/svg+xml", shipped.GetAttribute("type"));
        Assert.Matches("^\\.\\./assets/favicon-[0-9a-f]{8}\\.svg$", shipped.GetAttribute("href"));
        var project = MemorySourceTree.OfTexts(
            ("themes/default/assets/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        var own = new HtmlParser().ParseDocument(Render(SamplePages.Report(), project))
            .QuerySelector("link[rel=icon]")!;
        Assert.NotEqual(shipped.GetAttribute("href"), own.GetAttribute("href"));
    }

    [Theory]
    [InlineData("https://example.org/site/", "/site/index.html", "/site/assets/style-")]
    [InlineData("https://example.org/", "/index.html", "/assets/style-")]
    [InlineData(null, "index.html", "assets/style-")]
    public void Render_NotFoundPage_LinksFromTheRootOfTheHostWhereItIsKnown(string? baseUrl, string home, string style)
    {
        var document = Parse(SamplePages.NotFound(baseUrl is null ? null : new Uri(baseUrl)));
        Assert.Equal(home, document.QuerySelector(".site-title a")!.GetAttribute("href"));
        Assert.StartsWith(style, document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            style.Replace("style", "favicon", StringComparison.Ordinal),
            document.QuerySelector("link[rel=icon]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_PublicComment_AsksNotToCiteAndOffersNoCitation()
    {
        var report = SamplePages.Report();
        var document = Parse(report with
        {
            Report = report.Report with
            {
                Status = ReportStatus.PublicComment,
                CommentPeriod = new DateRange(new PartialDate(2021, 3, 1), new PartialDate(2021, 3, 15)),
            },
        });
        Assert.Contains("please do not cite", document.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 March 2021 – 15 March 2021", document.QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll(".citation, .cite pre, meta[name^=citation_], meta[name^='DC.']"));
        Assert.Contains("open for public comment", document.QuerySelector(".cite p")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Corrections_AreAllThereWithTheirVersionsTheNewestFirst()
    {
        var report = SamplePages.Report();
        var notice = Parse(report with
        {
            Report = report.Report with
            {
                Corrections =
                [
                    new Correction(new PartialDate(2021, 5, 1), "Nine, not eight.", "1.1"),
                    new Correction(new PartialDate(2022), "A name."),
                    new Correction(new PartialDate(2023, 4, 2), "A date.", "<b>"),
                ],
            },
        }).QuerySelector(".notice")!;
        Assert.Equal(
            [
                "2 April 2023, Version <b>", "A date.", "2022", "A name.", "1 May 2021, Version 1.1", "Nine, not eight.",
            ],
            notice.QuerySelectorAll("dt, dd").Select(item => item.TextContent));
    }

    [Fact]
    public void Render_Report_OffersItsCitationInEveryFormat()
    {
        var document = Parse(SamplePages.Report(baseUrl: new Uri("https://example.org/site/")));
        const string Address = "https://example.org/site/reports/alderia-design-2020-2022.html";
        Assert.Equal(
            [
                "Ana Example & Ben Sample. (2021). Alderia Design Report 2020–2022 (Version 2, corrected 1 May 2021). " +
                $"Open Government Partnership, Independent Reporting Mechanism. {Address}",
                "Ana Example and Ben Sample. Alderia Design Report 2020–2022. Version 2, corrected 1 May 2021. " +
                $"Open Government Partnership, Independent Reporting Mechanism, 9 March 2021. {Address}.",
            ],
            document.QuerySelectorAll(".citation").Select(line => line.TextContent));
        Assert.All(document.QuerySelectorAll(".citation cite"),
            title => Assert.Equal("Alderia Design Report 2020–2022", title.TextContent));
        Assert.Equal(
            ["alderia-design-2020-2022.bib", "alderia-design-2020-2022.ris", "alderia-design-2020-2022.json"],
            document.QuerySelectorAll(".cite pre").Select(text => text.GetAttribute("data-file")!));
        Assert.Equal(
            ["@techreport{alderia-design-2020-2022,", "TY  - RPRT", "["],
            document.QuerySelectorAll(".cite pre").Select(text => text.TextContent.Split('\n')[0]));
        Assert.Equal("Alderia Design Report 2020–2022",
            document.QuerySelector("meta[name=citation_title]")!.GetAttribute("content"));
        Assert.Equal("report", document.QuerySelector("meta[name='DC.type']")!.GetAttribute("content"));
        Assert.Empty(Parse(SamplePages.Term()).QuerySelectorAll("meta[name^=citation_]"));
    }

    [Theory]
    [InlineData("en", "Independent Reporting Mechanism. (n.d.). A?", "Open Government Partnership.")]
    [InlineData("es", "Mecanismo de Revisión Independiente. (s. f.). A?", "Alianza para el Gobierno Abierto.")]
    [InlineData("ar", "آلية الإبلاغ المستقلة. (د.ت.). A?", "شراكة الحكومة المنفتحة.")]
    public void Render_ReportOfTheInstitution_NamesItOnce(string language, string start, string end)
    {
        var page = SamplePages.Report(language);
        var line = Parse(page with
        {
            Report = page.Report with
            {
                Title = "A?",
                Researchers = [],
                Published = null,
                Version = null,
                Corrections = [],
                Source = null,
            },
        }).QuerySelector(".citation")!.TextContent;
        Assert.Equal($"{start} {end}", line);
    }

    [Fact]
    public void Render_TwoColumns_SpansWhatHasOneValue()
    {
        var table = Parse(SamplePages.Report() with { AtAGlance = SamplePages.TermGlance() })
            .QuerySelector(".glance table")!;
        Assert.Equal(["Mid-term", "End of term"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal("2", table.QuerySelector("tbody td")!.GetAttribute("colspan"));
        Assert.Equal(["3", "6"],
            table.QuerySelectorAll("tbody:nth-of-type(2) tr:nth-child(2) td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Render_FromSeveralThreads_GivesTheSameBytes()
    {
        var diagnostics = new DiagnosticBag();
        var renderer = fixture.Renderer(diagnostics);
        var expected = renderer.Render(SamplePages.Report(), new Utf8Writer(), diagnostics)!.Value.Content.ToArray();
        var results = new byte[64][];
        Parallel.For(0, results.Length, i =>
            results[i] = renderer.Render(SamplePages.Report(), new Utf8Writer(), diagnostics)!.Value.Content.ToArray());
        Assert.All(results, bytes => Assert.Equal(expected, bytes));
        Assert.DoesNotContain((byte)'\r', expected);
    }

    [Fact]
    public void Create_TemplatesThatDoNotCompile_ReportsAllAtTheirPlaces()
    {
        var diagnostics = new DiagnosticBag();
        var renderer = fixture.Renderer(diagnostics, MemorySourceTree.OfTexts(
            ("themes/default/layouts/report.cshtml", "@model ReportPage\n<p>\n  <b>@Model.Titel</b></p>\n"),
            ("themes/default/partials/terms.cshtml", "<p>\n@foreach (var x in new[] { 1 }) {\n")));
        Assert.Equal(
            [
                "themes/default/layouts/report.cshtml(3,13): error OGP4002: The template cannot be compiled: " +
                "'ReportPage' does not contain a definition for 'Titel' and no accessible extension method 'Titel' " +
                "accepting a first argument " +
                "of type 'ReportPage' could be found (are you missing a using directive or an assembly reference?)",
                "themes/default/partials/terms.cshtml(2,2): error OGP4002: The template cannot be compiled: " +
                "The foreach block is missing a " +
                "closing \"}\" character.  Make sure you have a matching \"}\" character for all the \"{\" " +
                "characters within this block, and " +
                "that none of the \"}\" characters are being interpreted as markup.",
            ],
            diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
        Assert.Null(renderer.Render(SamplePages.Report(), new Utf8Writer(), diagnostics));
        Assert.Equal(2, diagnostics.ToSorted().Length);
    }

    [Theory]
    [InlineData("@model TermPage\n<h1>@Model.Titel</h1>", 2, 12)]
    [InlineData("@model TermPage\n@Gone", 2, 2)]
    [InlineData("@model TermPage\n<p>@Model.Term @Gone</p>", 2, 17)]
    [InlineData("@model TermPage\n@if (Gone)\n{\n<p>x</p>\n}", 2, 6)]
    [InlineData("@model TermPage\n<p class=\"@Gone\">x</p>", 2, 12)]
    [InlineData("@model Gone\n", 1, 8)]
    [InlineData("@using Gone\n@model TermPage\n", 1, 8)]
    public void Create_MistakeAnywhereOnALine_HasItsColumn(string template, int line, int column)
    {
        var diagnostics = new DiagnosticBag();
        fixture.Renderer(diagnostics, MemorySourceTree.OfTexts(("themes/default/layouts/term.cshtml", template)));
        var places = diagnostics.ToSorted().Select(diagnostic => diagnostic.Location);
        Assert.Contains(new SourceLocation(new SourcePath("themes/default/layouts/term.cshtml"), line, column), places);
    }

    [Fact]
    public void Create_MistakeInTheImports_PointsAtTheirFile()
    {
        var diagnostics = new DiagnosticBag();
        fixture.Renderer(diagnostics, MemorySourceTree.OfTexts(
            ("themes/default/_ViewImports.cshtml",
                "@using OgpSite.Core.Pages\n@using OgpSite.Gone\n" +
                "@inherits OgpSite.Core.Themes.OgpTemplate<TModel>\n")));
        Assert.Contains(diagnostics.ToSorted(), diagnostic =>
            diagnostic.ToString()
                .StartsWith("themes/default/_ViewImports.cshtml(2,16): error OGP4002: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("@model NotFoundPage\n<p>\n@(new[] { 1 }[3])</p>", 3, "Index was outside the bounds of the array.")]
    [InlineData("@model NotFoundPage\n\n<p>@T(\"glance.relevent\")</p>", 3,
        "There is no text 'glance.relevent' in the theme's i18n files.")]
    [InlineData("@model NotFoundPage\n<link href=\"@Asset(\"styles.css\")\">", 2,
        "There is no asset 'styles.css'. Did you mean 'style.css'?")]
    [InlineData("@model NotFoundPage\n@await Partial(\"term\", Model)", 2,
        "There is no template 'partials/term.cshtml'. Did you mean 'partials/terms.cshtml'?")]
    public void Render_TemplateThrows_ReportsItsLine(string template, int line, string message)
    {
        var diagnostics = new DiagnosticBag();
        var renderer = fixture.Renderer(diagnostics,
            MemorySourceTree.OfTexts(("themes/default/layouts/not-found.cshtml", template)));
        Assert.Null(renderer.Render(SamplePages.NotFound(null), new Utf8Writer(), diagnostics));
        var problem = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("OGP4003", problem.Code);
        Assert.Equal(("themes/default/layouts/not-found.cshtml", line),
            (problem.Location.Path.Value, problem.Location.Line));
        Assert.Equal($"The template failed while the page '404.html' was made: {message}", problem.Message);
    }

    [Fact]
    public void Render_OverriddenPartial_IsUsedWithTheShippedLayouts()
    {
        var project = MemorySourceTree.OfTexts(
            ("themes/default/partials/footer.cshtml", "@model Page\n<footer>Own & @Site.Title</footer>"));
        Assert.Contains("<footer>Own & IRM reports</footer>", Render(SamplePages.Home(), project),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Option_IsEscapedAsAnyText()
    {
        var diagnostics = new DiagnosticBag();
        var options = YamlReader.ReadMap(new SourceFile(default, "banner: <b>"), diagnostics);
        var project = MemorySourceTree.OfTexts(
            ("themes/mine/theme.yml", "options: {banner: {type: text}, other: {type: text}}"),
            ("themes/mine/layouts/not-found.cshtml", "@model NotFoundPage\n" +
                "@Options.Text(\"banner\")|@Options.Text(\"other\")"));
        var theme = ThemeReader.Read(
            ThemeFixture.Shipped, project, [], ThemeFixture.Site("mine", options), diagnostics)!;
        var renderer = ThemeRenderer.Create(theme, fixture.Templates, ["en"], OptionLinks.None, diagnostics);
        var file = renderer.Render(SamplePages.NotFound(null), new Utf8Writer(), diagnostics)!.Value;
        Assert.Equal("&lt;b&gt;|", Encoding.UTF8.GetString(file.Content.Span).Trim());
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void Render_ContentThatLooksLikeATemplate_IsText() =>
        Assert.Contains("@Model.Title {{x}} &lt;% y %&gt;",
            Render(SamplePages.Report() with { Title = "@Model.Title {{x}} <% y %>" }), StringComparison.Ordinal);

    private static IEnumerable<Page> AllPages() =>
    [
        SamplePages.Report(), SamplePages.Report("es", new Uri("https://example.org/")), SamplePages.Home(),
            SamplePages.Home(0),
        SamplePages.Member(), SamplePages.Glossary(), SamplePages.Term(), SamplePages.NotFound(null),
    ];

    private (string? Title, string Heading) TitleAndHeading(Page page)
    {
        var document = Parse(page);
        return (document.Title, document.QuerySelector("h1")!.TextContent);
    }

    private IEnumerable<string> Breadcrumbs(Page page) =>
        Parse(page).QuerySelectorAll(".breadcrumbs a")
            .Select(link => $"{link.GetAttribute("href")} {link.TextContent}");

    private IDocument Parse(Page page) => new HtmlParser().ParseDocument(Render(page));

    private string Render(Page page, MemorySourceTree? project = null, params string[] languages)
    {
        var diagnostics = new DiagnosticBag();
        var file = fixture.Renderer(diagnostics, project, languages).Render(page, new Utf8Writer(), diagnostics);
        Assert.Empty(diagnostics.ToSorted().Where(diagnostic => diagnostic.Code != "OGP4005"));
        Assert.Equal(page.Url, file!.Value.Url);
        return Encoding.UTF8.GetString(file.Value.Content.Span);
    }

    private static IEnumerable<string> Duplicates(IEnumerable<string> ids) =>
        ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
