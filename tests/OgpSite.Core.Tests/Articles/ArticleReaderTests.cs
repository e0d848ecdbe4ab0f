using OgpSite.Core.Articles;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Articles;

public sealed class ArticleReaderTests
{
    private static readonly SourcePath Path = new("content/pages/about.md");

    [Fact]
    public void Read_AllKeys_AreThere()
    {
        var (article, problems) = Read("""
            ---
            title: About us
            summary: Who we are.
            slug: who
            aliases: [about-us.html, old/]
            draft: yes
            glossary: {once: page}
            ---
            Text.
            """);
        Assert.Empty(problems);
        Assert.Equal(
            ("About us", "Who we are.", "who", "en", "about", true),
            (article!.Title, article.Summary, article.Slug, article.Language, article.Stem, article.IsDraft));
        Assert.Equal(["about-us.html", "old/index.html"], article.Aliases.Select(alias => alias.Path));
        Assert.NotNull(article.Glossary!.Find("once"));
    }

    [Theory]
    [InlineData("Text.", false,
        "(1,1): error OGP1110: This file has no front matter. Begin it with a line '---', its keys, and another line " +
        "'---'.")]
    [InlineData("---\nsummary: A page.\n---\n", false,
        "(2,1): error OGP1101: The required key 'title' is missing. The title of the page, at most 300 characters.")]
    [InlineData("---\ntitle: A\nsumary: A page.\n---\n", true,
        "(3,1): warning OGP1104: The key 'sumary' is not known here and has no effect. Did you mean 'summary'?")]
    [InlineData("---\ntitle: A\naliases: [../root.html]\n---\n", true,
        "(3,11): error OGP3030: The alias '../root.html' cannot be an address of this site: '..' could lead out of " +
        "the site.")]
    public void Read_Problem_IsAtItsPlace(string text, bool isRead, string expected)
    {
        var (article, problems) = Read(text);
        Assert.Equal(["content/pages/about.md" + expected], problems);
        Assert.Equal(isRead, article is not null);
    }

    private static (Article? Article, string[] Problems) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var split = FrontMatter.Split(new SourceFile(Path, text.ReplaceLineEndings("\n")), diagnostics)!;
        var article = ArticleReader.Read(split, "en", "about", diagnostics);
        return (article, [.. diagnostics.ToSorted().Select(problem => problem.ToString())]);
    }
}
