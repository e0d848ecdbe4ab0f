using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>The keys of <c>content/site.yml</c>.</summary>
public static class SiteFields
{
    private static readonly LocalizedTextKind AnyText = new(FieldKinds.Text);
    private static readonly LocalizedTextKind AnyTitle = new(FieldKinds.Title);

    public static readonly Field<LocalizedText> Title = new("title", AnyTitle,
        "The title of the site: a text, or a mapping with one by language.")
    { Presence = Presence.Required };

    public static readonly Field<LocalizedText> Description = new("description", AnyText,
        "What the site is, in a sentence or two: a text, or a mapping with one by language.");

    public static readonly Field<LocalizedText> Footer = new("footer", AnyText,
        "The text at the foot of every page: a text, or a mapping with one by language.");

    public static readonly Field<Uri> Url = new("url", new SiteUrlKind(),
        "The absolute address of the site, for search engines, feeds and the page 404. Pages link to each other " +
        "without it.");

    public static readonly Field<ImmutableArray<string>?> Languages = new(
        "languages", FieldKinds.ListOf(FieldKinds.Language),
        "The codes of the languages of the site. The first is the default and stands at the root. Without the key: " +
        "en.");

    public static readonly Field<string> Theme = new("theme", FieldKinds.Slug,
        "The theme, a folder below themes. Without the key: default.");

    public static readonly Field<YamlMap> ThemeOptions = new("theme-options", FieldKinds.AnyMap,
        "Options of the theme, as its theme.yml lists them.");

    public static readonly Field<HtmlPolicy?> Html = new("html", FieldKinds.NameOf<HtmlPolicy>(),
        "What becomes of raw HTML in Markdown: off shows it as text, limited lets harmless elements through. " +
        "Without the key: off.");

    public static readonly Field<LinkFrequency?> Once = new("once", FieldKinds.NameOf<LinkFrequency>(),
        "How often a term is linked: once on a page, once in each section, or all the time. Without the key: section.");

    private static readonly FieldSet GlossaryKeys = new(Once);

    /// <summary>The site's default for linking terms.</summary>
    public static readonly Field<LinkFrequency?> Glossary =
        new("glossary", FieldKinds.MapOf(GlossaryKeys, reader => reader.Get(Once)),
        "How glossary terms are linked, unless a report says otherwise.");

    private static readonly Field<string> LicenceName = new("name", FieldKinds.Title,
        "The name of the licence.")
    { Presence = Presence.Required };
    private static readonly Field<Uri> LicenceUrl = new("url", FieldKinds.WebAddress, "Where the licence can be read.");

    public static readonly Field<Licence> Licence = new("licence", FieldKinds.MapOf(
        new FieldSet(LicenceName, LicenceUrl),
        reader =>
        {
            var url = reader.Get(LicenceUrl);
            return reader.Get(LicenceName) is { } name ? new Licence(name, url) : null;
        }), "The licence of the texts.");

    private static readonly Field<Uri> RepositoryUrl = new("url", FieldKinds.WebAddress,
        "Where the repository is, such as https://github.com/owner/name.")
    { Presence = Presence.Required };

    private static readonly Field<string> RepositoryBranch = new("branch", FieldKinds.Label,
        "The branch that is edited. Without the key: main.");

    private static readonly Field<string> RepositoryFolder = new("folder", new RepositoryFolderKind(),
        "The folder of the repository that holds the project, such as sites/irm. Without the key: its root.");

    private static readonly Field<RepositoryHost?> RepositoryHost = new("host", new ChoiceKind<RepositoryHost>(
        RepositoryHosts.Codes, RepositoryHosts.Parse),
        "Whose addresses the repository has. Without the key: as the name of its host says, else github.");

    public static readonly Field<Repository> Repository = new("repository", FieldKinds.MapOf(
        new FieldSet(RepositoryUrl, RepositoryBranch, RepositoryFolder, RepositoryHost),
        reader =>
        {
            var branch = reader.Get(RepositoryBranch) ?? "main";
            var folder = reader.Get(RepositoryFolder) ?? "";
            var host = reader.Get(RepositoryHost);
            return reader.Get(RepositoryUrl) is { } url
                ? new Repository(url, branch, folder, host ?? RepositoryHosts.Of(url))
                : null;
        }), "Where the content is kept, for the link to edit a page.");

    public static readonly Field<ImmutableArray<NavigationItem>?> Navigation =
        new("navigation", FieldKinds.ListOf(new NavigationItemKind()),
        "Pages and lists in the order of the navigation: reports, members, commitments, glossary, about, or the " +
        "path of a page.");

    private static readonly Field<string> PolicyAreaId = new("id", FieldKinds.Slug,
        "The name of the area in the address of its page.")
    { Presence = Presence.Required };

    /// <summary>A policy area's name: a text, or one by language.</summary>
    public static readonly Field<LocalizedText> PolicyAreaName = new("name", AnyTitle,
        "The name of the area: a text, or a mapping with one by language.")
    { Presence = Presence.Required };

    public static readonly Field<ImmutableArray<PolicyArea>?> PolicyAreas =
        new("policy-areas", FieldKinds.ListOf(FieldKinds.MapOf(
            new FieldSet(PolicyAreaId, PolicyAreaName),
            reader => (reader.Get(PolicyAreaId), reader.Get(PolicyAreaName)) is ({ } id, { } name)
                ? new PolicyArea(id, name, reader.Map.Location)
                : null)),
        "Policy areas with a name in each language. A report may write the id or any of the names; areas that are " +
        "not listed here have the name that reports give them.");

    /// <summary>All of them.</summary>
    public static FieldSet All { get; } = new(
        Title, Description, Footer, Url, Languages, Theme, ThemeOptions, Html, Glossary, Licence, Repository,
        Navigation, PolicyAreas);
}
