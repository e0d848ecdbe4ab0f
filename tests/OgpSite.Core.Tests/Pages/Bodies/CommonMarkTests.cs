using AngleSharp.Dom;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Pages.Bodies;
using OgpSite.Core.Sources;
using OgpSite.Core.Tests.Linking;

namespace OgpSite.Core.Tests.Pages.Bodies;

/// <summary>
/// How our pages show CommonMark's examples: the reader's tree, its links not yet resolved, as our own renderers write
/// it, held against the specification's HTML as a browser reads both.
/// </summary>
public sealed class CommonMarkTests
{
    private const string RawHtmlIsText = "Raw HTML is shown as text, and reported.";
    private const string NoComments = "Comments are no part of a page.";

    private static readonly SiteGraph Graph = TestSite.GraphOf(
        MemorySourceTree.OfTexts(("content/site.yml", SiteText.DefaultConfiguration)), new DiagnosticBag());

    [Fact]
    public void Render_Examples_AreShownAsCommonMarkSays() => CommonMarkExample.AssertAll(
        Expected, Render,
        new(RawHtmlIsText, "Backslash escapes", 21),
        new(RawHtmlIsText, "Entity and numeric character references", 31),
        CommonMarkDifference.Run(RawHtmlIsText, "HTML blocks", 148, 178),
        CommonMarkDifference.Run(RawHtmlIsText, "HTML blocks", 180, 182),
        CommonMarkDifference.Run(RawHtmlIsText, "HTML blocks", 184, 191),
        new(RawHtmlIsText, "Link reference definitions", 201),
        new(RawHtmlIsText, "Code spans", 344),
        CommonMarkDifference.Run(RawHtmlIsText, "Emphasis and strong emphasis", 475, 477),
        new(RawHtmlIsText, "Links", 491, 494, 524, 536),
        CommonMarkDifference.Run(RawHtmlIsText, "Raw HTML", 613, 617),
        new(RawHtmlIsText, "Raw HTML", 623),
        CommonMarkDifference.Run(RawHtmlIsText, "Raw HTML", 627, 631),
        new(RawHtmlIsText, "Hard line breaks", 642, 643),
        new(NoComments, "HTML blocks", 179, 183),
        new(NoComments, "Lists", 308, 309),
        new(NoComments, "Raw HTML", 625, 626),
        new("The language of code is a class only where it is a plain word.",
            "Entity and numeric character references", 34),
        new("The language of code is a class only where it is a plain word.", "Fenced code blocks", 144),
        new("A heading without words is left out.", "ATX headings", 79),
        new("A bare web address is a link.", "Autolinks", 608, 611));

    /// <summary>The page's title is its only heading of the first level: the text's are of the second.</summary>
    private static string Expected(CommonMarkExample example) => Parse(example.Html
        .Replace("<h1>", "<h2>", StringComparison.Ordinal)
        .Replace("</h1>", "</h2>", StringComparison.Ordinal)).InnerHtml.Trim();

    /// <summary>The HTML without what our renderers add: ids, links to headings, and how things behave.</summary>
    private static string Render(CommonMarkExample example)
    {
        var diagnostics = new DiagnosticBag();
        var source = new MarkdownText(new SourcePath("content/reports/a.md"), example.Markdown, FirstLine: 1);
        var tree = MarkdownReader.Read(source, diagnostics);
        Assert.NotNull(tree);
        var linked = new LinkedDocument { Tree = tree, Terms = [], Fragments = [], Asked = [] };
        var place = new TextPlace { Page = new SiteUrl("reports/a.html"), Language = "en" };
        var rendered = BodyRenderer.Render(linked, source, place, Graph, diagnostics);
        Assert.Equal("", rendered.Footnotes.Markup);

        var body = Parse(rendered.Html.Markup);
        foreach (var link in body.QuerySelectorAll("div.heading > a.anchor").ToList()) link.Remove();
        foreach (var wrapper in body.QuerySelectorAll("div.heading").ToList()) wrapper.Replace([.. wrapper.ChildNodes]);
        Without("p, h2, h3, h4, h5, h6", "id");
        Without("pre", "tabindex");
        Without("img", "loading");
        Without("img", "decoding");
        return body.InnerHtml.Trim();

        void Without(string elements, string attribute)
        {
            foreach (var element in body.QuerySelectorAll(elements)) element.RemoveAttribute(attribute);
        }
    }

    private static IElement Parse(string html) => BuiltSite.Parse("<body>" + html).Body!;
}
