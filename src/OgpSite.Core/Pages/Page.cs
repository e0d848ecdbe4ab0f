using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>One page of the site, whole and ready for a template; nothing in it depends on the theme.</summary>
public abstract record Page
{
    public required SiteUrl Url { get; init; }
    public required string Language { get; init; }

    /// <summary>
    /// What the page is about, without the site's title; empty on the home page and
    /// where the theme has the words for it.
    /// </summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines; empty where there is nothing to say.</summary>
    public string Description { get; init; } = "";

    /// <summary>The way from the home page to here, without either of the two.</summary>
    public ImmutableArray<NavigationLink> Breadcrumbs { get; init; } = [];

    /// <summary>The same page in the site's languages that have it, this one included; in the site's order.</summary>
    public ImmutableArray<LanguageVersion> Versions { get; init; } = [];

    /// <summary>The site's languages that lack this page.</summary>
    public ImmutableArray<string> MissingLanguages { get; init; } = [];

    /// <summary>When what it says was published or last corrected; null where that is not known.</summary>
    public PartialDate? LastChanged { get; init; }

    /// <summary>Whether it is a page to be found: it stands in the sitemap, and search engines may show it.</summary>
    public virtual bool IsListed => true;

    /// <summary>The file the page is made from, where there is one.</summary>
    public SourcePath? Source { get; init; }

    public required SiteFrame Site { get; init; }
}

/// <summary>What every page of one language shares.</summary>
public sealed record SiteFrame
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Footer { get; init; }

    /// <summary>The languages of the three where they are not the page's own; else null.</summary>
    public string? TitleLanguage { get; init; }
    public string? DescriptionLanguage { get; init; }
    public string? FooterLanguage { get; init; }

    /// <summary>The absolute address of the site's root, ending in a slash; null offline.</summary>
    public Uri? BaseUrl { get; init; }

    public required string Language { get; init; }
    public required SiteUrl Home { get; init; }

    /// <summary>Where the search box leads; null in an excerpt, which has no search.</summary>
    public SiteUrl? Search { get; init; }

    /// <summary>The statement on accessibility; null in an excerpt, which has none.</summary>
    public SiteUrl? Statement { get; init; }

    /// <summary>The home pages of all the site's languages, in the site's order.</summary>
    public ImmutableArray<LanguageVersion> Homes { get; init; } = [];

    public ImmutableArray<NavigationLink> Navigation { get; init; } = [];
    public string? LicenceName { get; init; }
    public Uri? LicenceUrl { get; init; }
    public Repository? Repository { get; init; }

    /// <summary>The feeds that its pages name: that of their language, and that of all reports.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];
}

/// <summary>A feed of new reports; without a language it is that of all of them.</summary>
public sealed record FeedLink(string? Language, SiteUrl Url);

/// <summary>A link to a page with the text to show.</summary>
public sealed record PageLink(string Text, SiteUrl Url, string Fragment = "");

/// <summary>A way through the site, for the navigation and for breadcrumbs.</summary>
/// <param name="Name">The name that its text has in the theme (<c>nav.glossary</c>); of a page its path.</param>
/// <param name="Text">What an author calls the page; empty for what the theme has the words for.</param>
public sealed record NavigationLink(string Name, SiteUrl Url, string Text = "");

public sealed record LanguageVersion(string Language, SiteUrl Url);
