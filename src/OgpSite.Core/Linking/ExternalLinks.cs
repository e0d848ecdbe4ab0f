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
public static class ExternalLinks
{
    /// <summary>All of them, in the order of their places; an address stands as often as it is written.</summary>
    /// <param name="files">The project's content files, as listed.</param>
    /// <param name="withDrafts">Whether drafts are looked at.</param>
    public static ImmutableArray<ExternalLink> Find(
        ISourceTree project, ImmutableArray<SourceEntry> files, bool withDrafts, OrderedWork work)
    {
        var found = work.Map(files, file => FindIn(project, file.Path, withDrafts), _ => []);
        return [.. found.SelectMany(links => links).Distinct().OrderBy(link => link.Location)];
    }

    private static ImmutableArray<ExternalLink> FindIn(ISourceTree project, SourcePath path, bool withDrafts)
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
        return [.. keys.SelectMany(InValue), .. InText(FrontMatter.BodyOf(file))];

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

    private static IEnumerable<ExternalLink> InText(MarkdownText text)
    {
        if (MarkdownReader.Read(text, new DiagnosticBag()) is not { } tree) return [];
        return
            from inline in tree.Descendants<Inline>()
            let written = inline switch
            {
                LinkInline { IsImage: false } link => link.Url,
                AutolinkInline { IsEmail: false } link => link.Url,
                _ => null,
            }
            where written is not null && LinkAddress.Parse(written) is LinkAddress.External { IsWeb: true }
            let address = WebAddresses.Parse(written.Trim())
            where address is not null
            select new ExternalLink(address, text.Locate(inline.Line, inline.Column));
    }
}

/// <summary>An address of another site, and where it is written.</summary>
public sealed record ExternalLink(Uri Address, SourceLocation Location);
