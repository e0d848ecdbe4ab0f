using System.Net;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>
/// Finds the addresses of other sites that a project's content names: links in texts, and addresses in front matter and
/// site.yml. What cannot be read is left out; a build or check reports it.
/// </summary>
public static partial class ExternalLinks
{
    /// <summary>All of them, in the order of their places; an address stands as often as it is written.</summary>
    /// <param name="files">The project's content files, as listed.</param>
    /// <param name="withDrafts">Whether drafts are looked at.</param>
    public static ImmutableArray<ExternalLink> Find(
        ISourceTree project, ImmutableArray<SourceEntry> files, bool withDrafts, OrderedWork work)
    {
        var settings = SiteConfigurationReader.Read(project, files, new DiagnosticBag());
        var readsHtml = settings?.Html == HtmlPolicy.Limited;
        var found = work.Map(files, file => FindIn(project, file.Path, withDrafts, readsHtml), _ => []);
        return [.. found.SelectMany(links => links).Distinct().OrderBy(link => link.Location)];
    }

    private static ImmutableArray<ExternalLink> FindIn(
        ISourceTree project, SourcePath path, bool withDrafts, bool readsHtml)
    {
        var unreported = new DiagnosticBag();
        var isSettings = path == SiteConfigurationReader.Path;
        if (path.Extension != ".md" && !isSettings) return [];
        if (SourceReader.Read(project, path, SourceReader.DefaultLimit, unreported) is not { } file) return [];
        if (isSettings)
        {
            // The site's own address: it may be checked before it is published.
            var settings = YamlReader.ReadMap(file, unreported)?.Entries ?? [];
            return [.. settings.Where(entry => entry.Key.Value != SiteFields.Url.Name).SelectMany(InValue)];
        }

        var keys = FrontMatter.Split(file, unreported)?.FrontMatter.Entries ?? [];
        if (!withDrafts && keys.Any(IsDraft)) return [];
        return [.. keys.SelectMany(InValue), .. InText(FrontMatter.BodyOf(file), readsHtml)];

        static bool IsDraft(YamlEntry entry) =>
            entry is { Key.Value: "draft", Value: YamlScalar scalar }
            && scalar.Value.Trim().ToLowerInvariant() is "yes" or "true";

        static IEnumerable<ExternalLink> InValue(YamlEntry entry) => In(entry.Value);
    }

    private static IEnumerable<ExternalLink> In(YamlNode node) => node switch
    {
        YamlScalar scalar when WebAddresses.Parse(scalar.Value.Trim()) is { } address =>
            [new ExternalLink(address, scalar.Location)],
        YamlList list => list.Items.SelectMany(In),
        YamlMap map => map.Entries.SelectMany(entry => In(entry.Value)),
        _ => [],
    };

    private static IEnumerable<ExternalLink> InText(MarkdownText text, bool readsHtml)
    {
        if (MarkdownReader.Read(text, new DiagnosticBag()) is not { } tree) return [];
        var written = tree.Descendants<Inline>().SelectMany<Inline, Written>(inline => inline switch
        {
            LinkInline { IsImage: false, Url: { } url } => [new Written(url, inline.Line, inline.Column)],
            AutolinkInline { IsEmail: false } link => [new Written(link.Url, link.Line, link.Column)],
            HtmlInline tag when readsHtml => InHtml(tag.Tag, tag.Line, tag.Column),
            _ => [],
        });
        if (readsHtml)
            written = written.Concat(tree.Descendants<HtmlBlock>().SelectMany(
                block => block.Lines.Lines.Take(block.Lines.Count).SelectMany(
                    line => InHtml(line.Slice.ToString(), line.Line, line.Column))));
        return
            from link in written
            where LinkAddress.Parse(link.Url) is LinkAddress.External { IsWeb: true }
            let address = WebAddresses.Parse(link.Url.Trim())
            where address is not null
            select new ExternalLink(address, text.Locate(link.Line, link.Column));
    }

    private static IEnumerable<Written> InHtml(string html, int line, int column) =>
        HtmlLink.Matches(html).Select(tag => new Written(
            WebUtility.HtmlDecode(tag.Groups["url"].Value), line, column + tag.Index));

    [GeneratedRegex(
        """<a\s[^<>]*?\bhref\s*=\s*(["'])(?<url>[^"'<>]+)\1""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlLink { get; }

    /// <summary>An address in Markdown, and its line and column from 0.</summary>
    private readonly record struct Written(string Url, int Line, int Column);
}

/// <summary>An address of another site, and where it is written.</summary>
public sealed record ExternalLink(Uri Address, SourceLocation Location);
