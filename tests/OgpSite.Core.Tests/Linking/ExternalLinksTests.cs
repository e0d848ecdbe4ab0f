using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Linking;

public sealed class ExternalLinksTests
{
    [Fact]
    public void Find_Site_FindsEveryAddressAtItsPlace()
    {
        Assert.Equal(
            [
                "content/glossary/en/irm.md(4,9): https://example.org/irm",
                "content/pages/about.md(4,1): https://example.org/about",
                "content/reports/a.md(7,9): https://example.org/source",
                "content/reports/a.md(9,23): https://example.org/a.pdf",
                "content/reports/a.md(10,32): https://example.org/plan",
                "content/reports/a.md(12,5): https://example.org/page#part",
                "content/reports/a.md(13,1): https://example.org/reference",
                "content/reports/a.md(14,1): http://example.org/auto",
                "content/reports/a.md(15,6): https://example.org/bare",
                "content/site.yml(3,29): https://example.org/licence",
            ],
            Find("""
                == site.yml
                title: Site
                url: https://example.org/site/
                licence: {name: CC BY, url: https://example.org/licence}
                == a.md
                ---
                title: A
                type: design
                country: Chile
                country-code: CL
                published: 2021
                source: https://example.org/source
                documents:
                  - {title: PDF, url: "https://example.org/a.pdf"}
                action-plan: {name: Plan, url: https://example.org/plan}
                ---
                See [page](https://example.org/page#part), [mail](mailto:a@example.org), [b](b.md) and `https://no.org/`.
                [A reference][1]
                <http://example.org/auto>
                Also https://example.org/bare, and ![picture](https://example.org/no.png).

                [1]: https://example.org/reference
                == glossary/en/irm.md
                ---
                term: IRM
                definition: A body.
                source: https://example.org/irm
                ---
                == pages/about.md
                ---
                title: About
                ---
                [About](https://example.org/about)
                """));
    }

    [Fact]
    public void Find_RawHtml_IsLookedAtWhereTheSiteLetsItThrough()
    {
        var site = $"""
            == site.yml
            title: Site
            html: limited
            == a.md
            {TestSite.FrontMatter}
            See <a class="x" href="https://example.org/inline">this</a>.

            <div>
            <p>And <a href='https://example.org/block'>that</a>, but no href="https://example.org/text".</p>
            </div>
            """;
        Assert.Equal(
            [
                "content/reports/a.md(9,5): https://example.org/inline",
                "content/reports/a.md(12,8): https://example.org/block",
            ],
            Find(site));
        Assert.Empty(Find(site.Replace("html: limited", "html: off", StringComparison.Ordinal)));
    }

    [Fact]
    public void Find_Draft_IsLookedAtOnRequestOnly()
    {
        const string Site = "== a.md\n---\ntitle: A\ndraft: yes\nsource: https://example.org/\n---\n";
        Assert.Empty(Find(Site));
        Assert.Equal(["content/reports/a.md(4,9): https://example.org/"], Find(Site, withDrafts: true));
    }

    private static IEnumerable<string> Find(string text, bool withDrafts = false)
    {
        var tree = MemorySourceTree.OfTexts(SiteText.Parse(text).Select(file => (file.Key, file.Value)));
        var work = new OrderedWork(2, TimeSpan.FromSeconds(10), CancellationToken.None);
        return ExternalLinks.Find(tree, tree.List("content", new DiagnosticBag()), withDrafts, work)
            .Select(link => $"{link.Location}: {link.Address.OriginalString}");
    }
}
