using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Feeds;

/// <summary>What the sitemap tells of a page.</summary>
/// <param name="Versions">The page in all its languages, this one included; none where it has no counterpart.</param>
/// <param name="LastChanged">Null where that is not known.</param>
public sealed record ListedPage(SiteUrl Url, ImmutableArray<LanguageVersion> Versions, PartialDate? LastChanged);
