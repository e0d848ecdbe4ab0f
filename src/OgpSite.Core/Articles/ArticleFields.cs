using OgpSite.Core.Sources;

namespace OgpSite.Core.Articles;

/// <summary>The keys of a free page's front matter.</summary>
public static class ArticleFields
{
    public static readonly Field<string> Title = new("title", FieldKinds.Title,
        "The title of the page, at most 300 characters.")
    { Presence = Presence.Required };

    public static readonly Field<string> Summary = new("summary", FieldKinds.Text,
        "What the page says, in a sentence or two of plain text.");

    public static readonly Field<string> Slug = new("slug", FieldKinds.Slug,
        "The name of the page in its address. Without it, the name of the file.");

    public static readonly Field<ImmutableArray<OldAddress>?> Aliases = new(
        "aliases", FieldKinds.ListOf(FieldKinds.OldAddress), "Old addresses within this site that lead to the page.");

    public static readonly Field<bool?> Draft = new("draft", FieldKinds.Flag,
        "Whether the page is left out of the site for now.");

    public static readonly Field<YamlMap> Glossary = new("glossary", FieldKinds.AnyMap,
        "How glossary terms are linked in this page, and terms of its own.");

    /// <summary>All of them.</summary>
    public static FieldSet All { get; } = new(Title, Summary, Slug, Aliases, Draft, Glossary);
}
