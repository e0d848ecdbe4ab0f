using System.Globalization;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Configuration;

public sealed class SiteConfigurationReaderTests
{
    [Fact]
    public void Read_EveryKey_IsInTheConfiguration()
    {
        var (site, problems) = Read("""
            title: {es: Informes, en: Reports}
            description: About
            footer: {en: Foot}
            url: https://example.org/site
            languages: [en, es, pt-BR]
            theme: quiet
            theme-options: {colour: blue}
            html: limited
            glossary: {once: page}
            licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
            repository: {url: https://example.org/repo, branch: trunk, folder: sites/irm/, host: GitLab}
            navigation: [glossary, pages/contact.md, reports]
            policy-areas:
              - {id: ports, name: {es: Puertos, en: Ports}}
              - {id: water, name: Water}
            """);

        Assert.Empty(problems);
        Assert.NotNull(site);
        Assert.Equal(("Reports", "Informes", "Reports"), (site.Title.In("en"), site.Title.In("es"), site.Title.In(
            "pt-BR")));
        Assert.Equal("About", site.Description.In("es"));
        Assert.Equal("Foot", site.Footer.In("es"));
        Assert.Equal("https://example.org/site/", site.Url!.AbsoluteUri);
        Assert.Equal(["en", "es", "pt-BR"], site.Languages.AsEnumerable());
        Assert.Equal("en", site.DefaultLanguage);
        Assert.Equal("quiet", site.Theme);
        Assert.Equal("colour", Assert.Single(site.ThemeOptions!.Entries).Key.Value);
        Assert.Equal(HtmlPolicy.Limited, site.Html);
        Assert.Equal(LinkFrequency.Page, site.GlossaryOnce);
        Assert.Equal(new Licence("CC BY 4.0", new Uri("https://creativecommons.org/licenses/by/4.0/")), site.Licence);
        Assert.Equal(new OgpSite.Core.Configuration.Repository(new Uri("https://example.org/repo"),
            "trunk", "sites/irm", RepositoryHost.GitLab), site.Repository);
        Assert.Equal(["glossary (12,14)", "pages/contact.md (12,24)", "reports (12,42)"],
            site.Navigation.Select(item => $"{item.Name} ({item.Location.Line},{item.Location.Column})"));
        Assert.Equal(
            ["ports Puertos Ports (14,5)", "water Water Water (15,5)"],
            site.PolicyAreas.Select(area => $"{area.Id} {area.Name.In("es")} {area.Name.In("pt-BR")} " +
                $"({area.Location.Line},{area.Location.Column})"));
    }

    [Fact]
    public void Read_TitleOnly_HasTheDefaults()
    {
        var (site, problems) = Read("title: Reports\n");
        Assert.Empty(problems);
        Assert.Equal(("en", "default", HtmlPolicy.Off, LinkFrequency.Section),
            (Assert.Single(site!.Languages), site.Theme, site.Html, site.GlossaryOnce));
        Assert.Null(site.Url);
        Assert.Empty(site.Navigation);
    }

    [Fact]
    public void Read_NoFile_IsOneError()
    {
        var diagnostics = new DiagnosticBag();
        var tree = MemorySourceTree.OfTexts(("content/reports/a.md", "x"));
        Assert.Null(SiteConfigurationReader.Read(tree, tree.List("content", diagnostics), diagnostics));
        Assert.Equal(
            ["content/site.yml(1,1): error OGP1150: There is no file 'content/site.yml'. " +
                "Make one with at least a 'title'."],
            diagnostics.ToSorted().Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("", false,
        "(1,1): error OGP1101: The required key 'title' is missing. The title of the site: a text, or a mapping " +
        "with one by language.")]
    [InlineData("title: {}\n", false,
        "(1,8): error OGP1102: The required key 'title' has no value. The title of the site: a text, or a mapping " +
        "with one by language.")]
    [InlineData("title: [a]\n", false, "(1,8): error OGP1105: The value of 'title' must be a text; found a list.")]
    [InlineData("title: A\nlanguage: [en]\n", true,
        "(2,1): warning OGP1104: The key 'language' is not known here and has no effect. Did you mean 'languages'?")]
    [InlineData("title: A\nlanguages: []\n", true,
        "(2,12): error OGP1154: 'languages' names no language. Write for example 'languages: [en]', or remove the " +
        "key.")]
    [InlineData("title: A\nlanguages: [en, English]\n", true,
        "(2,17): error OGP1106: The value 'English' of 'languages' is not a language code, such as en, es or pt-BR.")]
    [InlineData("title: A\nlanguages: [en, aux]\n", true,
        "(2,17): error OGP3016: The address 'aux/' cannot be used: Windows keeps the name 'aux' for a device. " +
        "Write the language with its script or country, such as 'aux-Latn'.")]
    [InlineData("title: A\nlanguages: [en, es, en]\n", true,
        "(2,21): error OGP1151: The language 'en' is listed twice.")]
    [InlineData("title: {en: A, fr: B}\nlanguages: [en, es]\n", true,
        "(1,16): warning OGP1152: 'fr' is not among the site's languages (en, es); the text has no effect.")]
    [InlineData("title: A\nurl: /site/\n", true,
        "(2,6): error OGP1106: The value '/site/' of 'url' is not an absolute address that begins with https:// or " +
        "http://.")]
    [InlineData("title: A\nurl: https://example.org/?a=b\n", true,
        "(2,6): error OGP1106: The value 'https://example.org/?a=b' of 'url' is not the address of a site's root: " +
        "it has no '?' and no '#'.")]
    [InlineData("title: A\nhtml: on\n", true,
        "(2,7): error OGP1107: The value 'on' of 'html' is not known. Allowed: off, limited.")]
    [InlineData("title: A\ntheme: ../evil\n", true,
        "(2,8): error OGP1106: The value '../evil' of 'theme' is not a name for an address: " +
        "letters a-z, digits and hyphens, at most 80, with a letter or digit at both ends.")]
    [InlineData("title: A\nglossary: {once: sections}\n", true,
        "(2,18): error OGP1107: The value 'sections' of 'once' is not known. Allowed: page, section, all. Did you " +
        "mean 'section'?")]
    [InlineData("title: A\nlicence: CC BY\n", true,
        "(2,10): error OGP1105: The value of 'licence' must be a mapping with the keys name, url; found a text.")]
    [InlineData("title: A\nrepository: {branch: main}\n", true,
        "(2,13): error OGP1101: The required key 'url' is missing. Where the repository is, such as " +
        "https://github.com/owner/name.")]
    [InlineData("title: A\npolicy-areas: [{id: ports}]\n", true,
        "(2,16): error OGP1101: The required key 'name' is missing. The name of the area: a text, or a mapping with " +
        "one by language.")]
    [InlineData("title: A\npolicy-areas: [{id: ports, name: {es: Puertos}}]\n", true,
        "(2,35): warning OGP1152: 'es' is not among the site's languages (en); the text has no effect. " +
        "Did you mean 'en'?")]
    [InlineData("title: A\nnavigation: [report, pages/contct.md, news]\n", true,
        "(2,14): warning OGP1153: There is no page or list 'report' for the navigation. Did you mean 'reports'?",
        "(2,22): warning OGP1153: There is no page or list 'pages/contct.md' for the navigation. Did you mean " +
        "'pages/contact.md'?",
        "(2,39): warning OGP1153: There is no page or list 'news' for the navigation.")]
    public void Read_Problem_IsAtItsPlace(string text, bool isRead, params string[] expected)
    {
        var (site, problems) = Read(text);
        Assert.Equal(expected.Select(problem => "content/site.yml" + problem), problems);
        Assert.Equal(isRead, site is not null);
    }

    [Theory]
    [InlineData("title: {0}", "(1,8): error OGP1108: The text of 'title'")]
    [InlineData("title: {{en: {0}}}", "(1,13): error OGP1108: The text of 'title'")]
    [InlineData("title: A\npolicy-areas: [{{id: ports, name: {0}}}]", "(2,34): error OGP1108: The text of 'name'")]
    public void Read_TitleOfManyLetters_IsTooLong(string text, string expected)
    {
        Assert.Equal(
            [$"content/site.yml{expected} has 301 characters; at most 300 are allowed."],
            Read(string.Format(CultureInfo.InvariantCulture, text, new string('x', 301))).Problems
                .Where(problem => problem.Contains("OGP1108", StringComparison.Ordinal)));
        Assert.Empty(Read(string.Format(CultureInfo.InvariantCulture, text, new string('x', 300))).Problems);
    }

    [Fact]
    public void Read_DescriptionOfManyLetters_IsRead() =>
        Assert.Empty(Read($"title: A\ndescription: {new string('x', 5000)}\n").Problems);

    [Theory]
    [InlineData("title: A\nlanguages: [es, en]", "A in es, A in es")]
    [InlineData("title: {es: A, en: B}\nlanguages: [es, en]", "A in es, B in en")]
    [InlineData("title: {es: A}\nlanguages: [es, en]", "A in es, A in es")]
    [InlineData("title: {en: B}\nlanguages: [es, en]", "B in en, B in en")]
    [InlineData("title: {fr: C, en: B}\nlanguages: [es, en, fr]", "C in fr, B in en")]
    public void Title_InALanguage_SaysWhichItIsWrittenIn(string text, string expected)
    {
        var title = Read(text).Site!.Title;
        Assert.Equal(expected, $"{title.In("es")} in {title.LanguageIn("es")}, {title.In("en")} in {title.LanguageIn("en")}");
    }

    private static (SiteConfiguration? Site, string[] Problems) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var tree = MemorySourceTree.OfTexts(("content/site.yml", text), ("content/pages/contact.md", "Text"));
        var site = SiteConfigurationReader.Read(tree, tree.List("content", diagnostics), diagnostics);
        return (site, [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }
}
