namespace OgpSite.Core.Tests.Pages;

/// <summary>What a site in several languages shows in each.</summary>
public sealed class LanguagesTests
{
    private const string Site =
        "== site.yml\ntitle: {en: Reports, ar: تقارير}\nfooter: Nothing is real.\nlanguages: [en, es, ar]\n" +
        "url: https://example.org/x/\n";

    [Fact]
    public void Page_WithTranslations_NamesThemAllAndTheDefault()
    {
        var page = TestSite.Build(Site + Report("a.md") + Report("a.ar.md") + Report("b.es.md")).Page("ar/reports/a.html");
        Assert.Equal(
            [
                "en https://example.org/x/reports/a.html",
                "ar https://example.org/x/ar/reports/a.html",
                "x-default https://example.org/x/reports/a.html",
            ],
            page.QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}"));
    }

    [Fact]
    public void Page_WithoutAVersionInTheDefaultLanguage_HasNoDefault() => Assert.Equal(
        ["es", "ar"],
        TestSite.Build(Site + Report("a.es.md") + Report("a.ar.md")).Page("ar/reports/a.html")
            .QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")));

    [Fact]
    public void Page_MissingInALanguage_SaysSoAndLeadsToItsHomePage()
    {
        var missing = TestSite.Build(Site + Report("a.md") + Report("a.es.md") + Report("b.ar.md")).Page("reports/a.html")
            .QuerySelector(".languages .missing")!;
        Assert.Equal("Not in العربية (الصفحة الرئيسية)", string.Join(' ', missing.TextContent.Split()).Trim());
        var link = missing.QuerySelector("a")!;
        Assert.Equal("../ar/index.html ar ar rtl", string.Join(' ', link.GetAttribute("href"), link.GetAttribute("lang"),
            link.GetAttribute("hreflang"), link.GetAttribute("dir")));
    }

    [Fact]
    public void Page_WithTheSitesTextsInAnotherLanguage_MarksThem()
    {
        var site = TestSite.Build(Site + Report("a.md") + Report("a.es.md") + Report("a.ar.md"));
        Assert.Equal(["", "en ltr", ""], new[] { "index.html", "es/index.html", "ar/index.html" }
            .Select(url => MarkOf(site, url, "h1")));
        Assert.Equal(["", "en ltr", "en ltr"], new[] { "index.html", "es/index.html", "ar/index.html" }
            .Select(url => MarkOf(site, url, ".site-footer p")));
    }

    [Fact]
    public void Language_ListedWithoutContent_DoesNotAppear()
    {
        var site = TestSite.Build(Site + Report("a.md"));
        Assert.Empty(site.Messages);
        Assert.DoesNotContain(site.Files.Keys, url => url.StartsWith("ar/", StringComparison.Ordinal));
        Assert.Null(site.Page("reports/a.html").QuerySelector(".languages"));
    }

    [Fact]
    public void Language_WithReportsButNoGlossary_HasNoWayToOne()
    {
        var site = TestSite.Build(Site + Report("a.md", "An IRM.") + Report("a.ar.md", "IRM هنا.")
            + "== glossary/en/irm.md\n---\nterm: Mechanism\nabbreviation: IRM\ndefinition: It reviews.\n---\n");
        Assert.Empty(site.Messages);
        Assert.NotNull(site.Page("reports/a.html").QuerySelector("a.term"));
        Assert.Null(site.Page("ar/reports/a.html").QuerySelector("a.term, .terms"));
        Assert.Null(site.Page("ar/index.html").QuerySelector("a[href*=glossary]"));
        Assert.NotNull(site.Page("glossary/index.html").QuerySelector(".languages .missing a[href='../ar/index.html']"));
    }

    [Fact]
    public void ArabicText_CodeFormulasAndAddresses_RunFromLeftToRight()
    {
        const string text = "رمز `a(b)` ثم $x + y$ و<https://example.org/a> وأيضًا https://example.org/b.\n\n" +
            "    code\n\n$$\na = b\n$$";
        var site = TestSite.Build(Site + Report("a.md", text) + Report("a.ar.md", text));
        var inArabic = site.Page("ar/reports/a.html").QuerySelectorAll(".body [dir=ltr]");
        Assert.Equal(["code", "span.math", "a", "a", "pre", "div.math"],
            inArabic.Select(element => $"{element.LocalName}.{element.ClassName}".TrimEnd('.')));
        Assert.Empty(site.Page("reports/a.html").QuerySelectorAll(".body [dir]"));
    }

    [Theory]
    [InlineData("a.md", "::كلمة::{lang=ar}", "rtl")]
    [InlineData("a.md", "::palabra::{lang=es}", null)]
    [InlineData("a.md", "::kalima::{lang=ar-Latn}", null)]
    [InlineData("a.md", "::كلمة::{lang=ar dir=ltr}", "ltr")]
    [InlineData("a.ar.md", "::word::{lang=en}", "ltr")]
    [InlineData("a.ar.md", "::: {lang=en}\nA block.\n:::", "ltr")]
    public void Words_MarkedAsOfAnotherLanguage_HaveItsDirection(string file, string text, string? direction)
    {
        var site = TestSite.Build(Site + Report(file, text));
        var url = file == "a.md" ? "reports/a.html" : "ar/reports/a.html";
        Assert.Equal(direction, site.Page(url).QuerySelector(".body [lang]")!.GetAttribute("dir"));
    }

    /// <summary>Two Latin names with a comma between them would change places in an Arabic page.</summary>
    [Theory]
    [InlineData("a.ar.md", "[Ann Lee, Bo Ek]", "<bdi>Ann Lee</bdi> و<bdi>Bo Ek</bdi>")]
    [InlineData("a.ar.md", "[ليلى, سمير]", "ليلى وسمير")]
    [InlineData("a.ar.md", "[شركة ABC, سمير]", "<bdi dir=\"rtl\">شركة ABC</bdi> وسمير")]
    [InlineData("a.md", "[Ann Lee, ليلى]", "Ann Lee and <bdi>ليلى</bdi>")]
    [InlineData("a.md", "['<b>', Bo]", "&lt;b&gt; and Bo")]
    public void Names_AgainstThePagesDirection_AreKeptApart(string file, string names, string expected)
    {
        var url = file == "a.md" ? "reports/a.html" : "ar/reports/a.html";
        var page = TestSite.Build(Site + Report(file, "Text.", $"researchers: {names}")).Page(url);
        Assert.Contains(page.QuerySelectorAll(".facts dd"), value => value.InnerHtml == expected);
        Assert.Contains(expected, page.QuerySelectorAll(".citation")[1].InnerHtml, StringComparison.Ordinal);
    }

    private static string Report(string file, string text = "Text.", string keys = "researchers: [Ann Lee]") =>
        $"== reports/{file}\n---\ntitle: A\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\n{keys}\n" +
        $"---\n{text}\n";

    private static string MarkOf(TestSite site, string url, string selector)
    {
        var element = site.Page(url).QuerySelector(selector)!;
        return $"{element.GetAttribute("lang")} {element.GetAttribute("dir")}".Trim();
    }
}
