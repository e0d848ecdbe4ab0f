using System.Text.Json.Nodes;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Glossaries;

/// <summary>The keys of a glossary entry, and of a report's <c>glossary</c>.</summary>
public static class GlossaryFields
{
    private static readonly FieldKind<ImmutableArray<EntryReference?>?> References =
        FieldKinds.ListOf(new ReferenceKind());

    public static readonly Field<string> Id = new("id", FieldKinds.Slug,
        "The stable name of the entry, used in addresses and links. In the glossary folder it is the name of the " +
        "file unless given.");

    public static readonly Field<string> Term = new("term", FieldKinds.Title,
        "The term, as readers see it.")
    { Presence = Presence.Required };
    public static readonly Field<string> Abbreviation = new("abbreviation", FieldKinds.Title,
        "Its abbreviation, matched with exact case.");
    public static readonly Field<ImmutableArray<string>?> Aliases = new("aliases", FieldKinds.Texts,
        "Other names, which are matched and shown as synonyms.");

    public static readonly Field<ImmutableArray<string>?> HiddenAliases = new("hidden-aliases", FieldKinds.Texts,
        "Spellings that are matched but never shown, such as misspellings.");

    public static readonly Field<ImmutableArray<string>?> Forms = new("forms", FieldKinds.Texts,
        "Irregular or inflected forms that are matched.");

    public static readonly Field<string> Definition = new("definition", FieldKinds.Text,
        "What the term means, in at most 250 characters of plain text: the tooltip.")
    { Presence = Presence.Required };

    public static readonly Field<MatchMode?> Match = new("match", FieldKinds.NameOf<MatchMode>(),
        "Where the term is linked: auto everywhere, explicit only by hand, phrases only in its phrases, never " +
        "nowhere. Without the key: auto.");

    public static readonly Field<ImmutableArray<string>?> Phrases = new("phrases", FieldKinds.Texts,
        "With match: phrases, the only wordings that are linked.");
    public static readonly Field<ImmutableArray<string>?> Not = new("not", FieldKinds.Texts,
        "Wordings inside which the term is not linked.");

    public static readonly Field<CaseRule?> Case = new("case", FieldKinds.NameOf<CaseRule>(),
        "Whether the case of letters must be exact. Without the key: auto, which is exact for abbreviations only.");

    public static readonly Field<InflectionRule?> Inflect = new("inflect", FieldKinds.NameOf<InflectionRule>(),
        "Whether plurals and other forms are made from the term. Without the key: auto.");

    public static readonly Field<int?> ValidFrom = new("valid-from", FieldKinds.Year,
        "The first year of action plans for which the term has this meaning.");

    public static readonly Field<GlossaryCategory?> Category = new("category", new ChoiceKind<GlossaryCategory>(
        ["Basics", "Evaluations", "Governance", "Policy areas", "Process"], EnumNames<GlossaryCategory>.Parse),
            "What the term belongs to.");

    public static readonly Field<ImmutableArray<EntryReference?>?> See = new("see", References,
        "The ids of related entries.");
    public static readonly Field<Uri> Source = new("source", FieldKinds.WebAddress, "Where the definition comes from.");
    public static readonly Field<bool?> Draft = new("draft", FieldKinds.Flag,
        "Whether the entry is left out of the site for now.");

    /// <summary>The keys of an entry of the site, in a file of its own.</summary>
    public static FieldSet SiteEntry { get; } = EntryWith(Id);

    /// <summary>The keys of a report's own entry, which has no file to take its id from.</summary>
    public static FieldSet ReportEntry { get; } = EntryWith(Id with { Presence = Presence.Required });

    public static readonly Field<LinkFrequency?> Once = SiteFields.Once with
    {
        Description = "How often a term is linked in this report. Without the key: as everywhere on the site.",
    };

    public static readonly Field<ImmutableArray<EntryReference?>?> Disable = new("disable", References,
        "The ids of entries that are not linked in this report.");

    public static readonly Field<ImmutableArray<EntryReference?>?> Enable = new("enable", References,
        "The ids of entries with match: explicit or never that are linked all the same in this report.");

    public static readonly Field<ImmutableArray<YamlMap>?> Terms =
        new("terms", FieldKinds.ListOf(FieldKinds.AnyMapOf(ReportEntry)),
        "Terms that only this report has, with the keys of a glossary entry.");

    /// <summary>The keys of a report's <c>glossary</c>.</summary>
    public static FieldSet OfReport { get; } = new(Once, Disable, Enable, Terms);

    private static FieldSet EntryWith(Field<string> id) => new(
        id, Term, Abbreviation, Aliases, HiddenAliases, Forms, Definition, Match, Phrases, Not, Case, Inflect,
        ValidFrom, Category, See, Source, Draft);

    private sealed class ReferenceKind : FieldKind<EntryReference?>
    {
        public override EntryReference? Read(YamlNode node, string field, DiagnosticBag diagnostics) =>
            FieldKinds.Slug.Read(node, field, diagnostics) is { } id ? new EntryReference(id, node.Location) : null;

        internal override JsonObject Schema() => FieldKinds.Slug.Schema();
    }
}

/// <summary>Whether an entry's surfaces are matched with exact case: only abbreviations, or all of them.</summary>
public enum CaseRule
{
    Auto,
    Exact,
}

/// <summary>Whether inflected forms are generated from an entry's surfaces.</summary>
public enum InflectionRule
{
    Auto,
    None,
}
