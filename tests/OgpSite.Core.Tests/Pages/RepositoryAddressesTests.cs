namespace OgpSite.Core.Tests.Pages;

public sealed class RepositoryAddressesTests
{
    [Theory]
    [InlineData("url: https://github.com/o/r", "https://github.com/o/r/edit/main/content/reports/a.md")]
    [InlineData("url: https://github.com/o/r.git, branch: 'release/1 #2'",
        "https://github.com/o/r/edit/release/1%20%232/content/reports/a.md")]
    [InlineData("url: https://github.com/o/r/, folder: sites/año 1/",
        "https://github.com/o/r/edit/main/sites/a%C3%B1o%201/content/reports/a.md")]
    [InlineData("url: https://gitlab.com/g/s/r", "https://gitlab.com/g/s/r/-/edit/main/content/reports/a.md")]
    [InlineData("url: https://gitlab.example.org/r, branch: dev, folder: irm",
        "https://gitlab.example.org/r/-/edit/dev/irm/content/reports/a.md")]
    [InlineData("url: https://codeberg.org/o/r", "https://codeberg.org/o/r/_edit/main/content/reports/a.md")]
    [InlineData("url: https://git.example.org/o/r, host: gitlab",
        "https://git.example.org/o/r/-/edit/main/content/reports/a.md")]
    [InlineData("url: https://git.example.org/o/r, host: Forgejo",
        "https://git.example.org/o/r/_edit/main/content/reports/a.md")]
    public void Build_Repository_LeadsToTheEditorOfItsHost(string repository, string expected)
    {
        var site = TestSite.Build(
            $"== site.yml\ntitle: Site\nrepository: {{{repository}}}\n== a.md\n{TestSite.FrontMatter}");
        Assert.Empty(site.Messages);
        Assert.Equal(expected, EditLinkOf(site, "reports/a.html"));
    }

    [Theory]
    [InlineData("url: https://github.com/o/r.git", "https://github.com/o/r/issues")]
    [InlineData("url: https://gitlab.com/g/s/r/", "https://gitlab.com/g/s/r/-/issues")]
    [InlineData("url: https://codeberg.org/o/r", "https://codeberg.org/o/r/issues")]
    public void Build_Repository_LeadsToTheIssuesOfItsHost(string repository, string expected)
    {
        var site = TestSite.Build(
            $"== site.yml\ntitle: Site\nrepository: {{{repository}}}\n== a.md\n{TestSite.FrontMatter}");
        Assert.Equal(
            expected, site.Page("accessibility.html").QuerySelector("main a[rel~=external]")!.GetAttribute("href"));
    }

    [Fact]
    public void Build_PagesWithoutASource_OfferNoEditing()
    {
        var site = TestSite.Build(
            "== site.yml\ntitle: Site\nrepository: {url: https://github.com/o/r}\n" +
            $"== a.md\n{TestSite.FrontMatter}" +
            "== glossary/en/irm.md\n---\nterm: IRM\ndefinition: The mechanism.\n---\n");
        Assert.Empty(site.Messages);
        Assert.Equal(
            "https://github.com/o/r/edit/main/content/glossary/en/irm.md", EditLinkOf(site, "glossary/irm.html"));
        Assert.All(
            ["index.html", "404.html", "glossary/index.html", "members/chile.html"],
            page => Assert.Null(EditLinkOf(site, page)));
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("/root")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    public void Read_FolderOutsideOfTheRepository_IsReported(string folder)
    {
        var site = TestSite.Build(
            $"== site.yml\ntitle: Site\nrepository:\n  url: https://github.com/o/r\n  folder: {folder}\n" +
            $"== a.md\n{TestSite.FrontMatter}");
        Assert.Equal(
            [$"content/site.yml(4,11): error OGP1106: The value '{folder}' of 'folder' is not the way from the " +
                "repository's root to the project, such as sites/irm, without a leading '/' or '..'."],
            site.Messages.AsEnumerable());
    }

    private static string? EditLinkOf(TestSite site, string page) => site.Page(page)
        .QuerySelectorAll(".site-footer a").SingleOrDefault(link => link.TextContent == "Edit this page")
        ?.GetAttribute("href");
}
