namespace OgpSite.Core.Search;

/// <summary>Where the files of the search stand.</summary>
public static class SearchFolder
{
    /// <summary>From the site's root, with a slash at its end.</summary>
    public const string Path = "search/";
}
