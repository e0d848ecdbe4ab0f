using System.ServiceModel.Syndication;
using System.Xml;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Feeds;

/// <summary>Writes Atom feeds (RFC 4287): the newest reports with their summaries, no text of theirs.</summary>
internal static class AtomWriter
{
    private const int MostEntries = 50;

    public static OutputFile Write(FeedNode feed, SiteGraph graph, Uri root, Func<string, UiTexts> texts)
    {
        var language = feed.Language ?? graph.DefaultLanguage;
        ImmutableArray<SyndicationItem> entries =
            [.. feed.Reports.Take(MostEntries).Select(node => Entry(node, graph, root, texts(node.Language)))];
        var address = new Uri(feed.Url.Below(root));
        var syndicated = new SyndicationFeed(entries)
        {
            Id = address.AbsoluteUri,
            Title = Text(graph.Configuration.Title.In(language)),
            Language = language,
            LastUpdatedTime = entries.Max(entry => entry.LastUpdatedTime),
            Generator = "OgpSite",
        };
        if (graph.Configuration.Description.In(language) is { Length: > 0 } description)
            syndicated.Description = Text(description);
        if (graph.Configuration.Licence is { } licence) syndicated.Copyright = Text(licence.Name);
        syndicated.Links.Add(SyndicationLink.CreateSelfLink(address, "application/atom+xml"));
        syndicated.Links.Add(Alternate(graph.HomeOf(language), language, root));
        return XmlFile.Write(feed.Url, new Atom10FeedFormatter(syndicated).WriteTo);
    }

    private static SyndicationItem Entry(ReportNode node, SiteGraph graph, Uri root, UiTexts texts)
    {
        var report = node.Report;
        var entry = new SyndicationItem
        {
            Id = node.Url.Below(root),
            Title = Text(TitleOf(report, texts)),
            LastUpdatedTime = Time(report.LastChanged!.Value), // A feed holds reports with a date only.
        };
        entry.AttributeExtensions.Add(
            new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace"), node.Language);
        entry.Links.Add(Alternate(node.Url, node.Language, root));
        if (report.Published is { } published) entry.PublishDate = Time(published);
        if (report.Summary is { } summary) entry.Summary = Text(summary);
        foreach (var author in Authors(report, texts))
            entry.Authors.Add(new SyndicationPerson { Name = XmlFile.Clean(author) });
        foreach (var (kind, term, label) in Categories(node, graph, texts))
            entry.Categories.Add(new SyndicationCategory(XmlFile.Clean(term), $"{root}#{kind}", XmlFile.Clean(label)));
        return entry;
    }

    /// <summary>Who reads the title alone must see that the report may still change.</summary>
    private static string TitleOf(Report report, UiTexts texts) => report.Status == ReportStatus.PublicComment
        ? $"{report.Title} [{texts["status.public-comment"]}]"
        : report.Title;

    private static ImmutableArray<string> Authors(Report report, UiTexts texts) =>
        report.Researchers.IsEmpty ? [texts["report.citation-nobody"]] : report.Researchers;

    /// <summary>What a reader can sort by; the kinds tell a policy area from a member of that name.</summary>
    private static IEnumerable<(string Kind, string Term, string Label)> Categories(
        ReportNode node, SiteGraph graph, UiTexts texts)
    {
        var report = node.Report;
        var type = EnumNames<ReportType>.Code(report.Type);
        yield return ("type", type, texts[$"type.{type}"]);
        yield return ("member", node.MemberSlug, graph.MemberOf(node).Name);
        var status = EnumNames<ReportStatus>.Code(report.Status);
        yield return ("status", status, texts[$"status.{status}"]);
        foreach (var area in report.PolicyAreas)
        {
            var code = graph.PolicyAreas.CodeOf(area.Text);
            var name = graph.PolicyAreas.Shown(area.Text, node.Language);
            yield return ("policy-area", code.Length > 0 ? code : name, name);
        }
    }

    private static SyndicationLink Alternate(SiteUrl url, string language, Uri root)
    {
        var link = SyndicationLink.CreateAlternateLink(new Uri(url.Below(root)), "text/html");
        link.AttributeExtensions.Add(new XmlQualifiedName("hreflang"), language);
        return link;
    }

    private static TextSyndicationContent Text(string text) => new(XmlFile.Clean(text));

    /// <summary>The format has no time without seconds: a date is its first one, in UTC.</summary>
    private static DateTimeOffset Time(PartialDate date) =>
        new(date.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
