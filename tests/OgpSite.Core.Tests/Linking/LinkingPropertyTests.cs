using AngleSharp.Dom;
using FsCheck.Xunit;

namespace OgpSite.Core.Tests.Linking;

/// <summary>What linking promises for any text, held against whole pages.</summary>
[Properties(Arbitrary = [typeof(ReportText)], MaxTest = 60, QuietOnSuccess = true)]
public sealed class LinkingPropertyTests
{
    private const string Zones =
        "h1, h2, h3, h4, h5, h6, th, caption, figcaption, blockquote, dt, code, pre, kbd, samp, q, cite, abbr, dfn, " +
        "summary, button, label, math, .math, .footnotes, .nogloss, [lang]:not(html)";

    private static readonly string Site = ReportText.Glossary;

    /// <summary>The properties below say nothing about a text without links.</summary>
    [Fact]
    public void Build_TextFullOfTerms_LinksEachOnce()
    {
        var body = BodyOf(TestSite.BuildReport(
            "The IRM reads each action plan, commitment and co-creation. IRM.", Site));
        Assert.Equal(
            "irm|IRM; plan|action plan; commitment|commitment; co-creation|co-creation",
            string.Join("; ", LinkingCase.LinksOf(body)));
    }

    [Property]
    public void Build_AnyText_IsTheSameWithAndWithoutLinks(ReportText text)
    {
        var linked = BodyOf(TestSite.BuildReport(text.Markdown, Site));
        // The same entries, none of them linked by itself.
        var plain = BodyOf(TestSite.BuildReport(
            text.Markdown, Site.Replace("definition:", "match: never\ndefinition:", StringComparison.Ordinal)));
        Assert.Equal(plain.TextContent, linked.TextContent);
    }

    [Property]
    public void Build_AnyText_DiffersFromTheUnlinkedOnlyByTheLinks(ReportText text)
    {
        var linked = BodyOf(TestSite.BuildReport(text.Markdown, Site));
        var plain = BodyOf(TestSite.BuildReport(
            text.Markdown, Site.Replace("definition:", "match: never\ndefinition:", StringComparison.Ordinal)));
        Unwrap(linked);
        Unwrap(plain);
        Assert.Equal(plain.InnerHtml, linked.InnerHtml);
    }

    [Property]
    public void Build_AnyText_LinksNothingInAZone(ReportText text)
    {
        var body = BodyOf(TestSite.BuildReport(WithoutExplicitLinks(text), Site));
        Assert.All(body.QuerySelectorAll("a.term"), link =>
        {
            Assert.Null(link.ParentElement!.Closest($"a, {Zones}"));
            Assert.Equal(0, link.ChildElementCount);
        });
    }

    [Property]
    public void Build_OncePerPage_LinksEachEntryOnce(ReportText text)
    {
        var site = Site + "== site.yml\ntitle: Site\nlanguages: [en]\nglossary: {once: page}\n";
        var body = BodyOf(TestSite.BuildReport(WithoutExplicitLinks(text), site));
        var ids = body.QuerySelectorAll("a.term").Select(link => link.GetAttribute("aria-describedby")).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Property]
    public void Build_AnyText_ListsTheTermsThatItLinks(ReportText text)
    {
        var page = TestSite.BuildReport(text.Markdown, Site).Page("reports/a.html");
        var linked = page.QuerySelectorAll("a.term")
            .Select(link => link.GetAttribute("aria-describedby"))
            .Distinct()
            .Order();
        var listed = page.QuerySelectorAll("section.terms dd").Select(definition => definition.Id).Order();
        Assert.Equal(listed, linked);
    }

    private static string WithoutExplicitLinks(ReportText text) =>
        text.Markdown.Replace("(gloss:plan)", "(gloss:none)", StringComparison.Ordinal);

    private static IElement BodyOf(TestSite site) => site.Page("reports/a.html").QuerySelector("div.body")!;

    private static void Unwrap(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a.term").ToList()) link.OuterHtml = link.InnerHtml;
    }
}
