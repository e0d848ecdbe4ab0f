using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Configuration;

/// <summary>Where a project keeps what.</summary>
public static class SiteFiles
{
    public const string Content = "content";
    public const string Reports = "content/reports";
    public const string Glossary = "content/glossary";
    public const string Themes = "themes";

    public static SourcePath Configuration { get; } = new("content/site.yml");
}
