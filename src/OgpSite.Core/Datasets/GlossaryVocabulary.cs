using System.Text.Json.Nodes;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Datasets;

/// <summary>
/// The site's glossary as a SKOS concept scheme in JSON-LD: entries of one id in several languages are one concept.
/// Where the site has no absolute address, concepts are named from the file's own place.
/// </summary>
internal static class GlossaryVocabulary
{
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";

    public static JsonObject Of(SiteGraph graph, Uri? root)
    {
        var concepts = graph.Terms.GroupBy(node => node.Entry.Id, StringComparer.Ordinal)
            .OrderBy(concept => concept.Key, StringComparer.Ordinal)
            .ToDictionary(concept => concept.Key, concept => concept.ToImmutableArray(), StringComparer.Ordinal);
        var scheme = AddressOf(graph.GlossaryOf(graph.Terms[0].Entry.Language), root);
        var title = new JsonObject(graph.Languages.Select(language =>
            KeyValuePair.Create<string, JsonNode?>(language, graph.Configuration.Title.In(language))));
        return new JsonObject
        {
            ["@context"] = Context(),
            ["@graph"] = new JsonArray(
            [
                new JsonObject { ["id"] = scheme, ["type"] = "ConceptScheme", ["title"] = title },
                .. concepts.Values.Select(concept => Concept(concept, concepts, scheme, root)),
            ]),
        };
    }

    private static JsonObject Context() => new()
    {
        ["skos"] = Skos,
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["id"] = "@id",
        ["type"] = "@type",
        ["ConceptScheme"] = "skos:ConceptScheme",
        ["Concept"] = "skos:Concept",
        ["title"] = ByLanguage("dcterms:title"),
        ["prefLabel"] = ByLanguage("skos:prefLabel"),
        ["altLabel"] = ByLanguage("skos:altLabel"),
        ["hiddenLabel"] = ByLanguage("skos:hiddenLabel"),
        ["definition"] = ByLanguage("skos:definition"),
        ["inScheme"] = Reference("skos:inScheme"),
        ["topConceptOf"] = Reference("skos:topConceptOf"),
        ["related"] = Reference("skos:related"),
        ["source"] = Reference("dcterms:source"),
    };

    private static JsonObject ByLanguage(string name) => new() { ["@id"] = name, ["@container"] = "@language" };

    private static JsonObject Reference(string name) => new() { ["@id"] = name, ["@type"] = "@id" };

    private static JsonObject Concept(
        ImmutableArray<TermNode> nodes, Dictionary<string, ImmutableArray<TermNode>> all, string scheme, Uri? root)
    {
        var concept = new JsonObject
        {
            ["id"] = AddressOf(nodes[0].Url, root),
            ["type"] = "Concept",
            ["inScheme"] = scheme,
            ["topConceptOf"] = scheme,
            ["prefLabel"] = Labels(nodes, entry => entry.Term),
        };
        Add("altLabel", Labels(nodes, entry =>
            [.. entry.Abbreviation is { } abbreviation ? [abbreviation] : Array.Empty<string>(), .. entry.Aliases]));
        Add("hiddenLabel", Labels(nodes, entry => [.. entry.HiddenAliases]));
        Add("definition", Labels(nodes, entry => entry.Definition));
        Add("related", new JsonArray(
        [
            .. nodes.SelectMany(node => node.Entry.See).Select(reference => reference.Id)
                .Where(all.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => (JsonNode)AddressOf(all[id][0].Url, root)),
        ]));
        Add("source", new JsonArray(
        [
            .. nodes.Select(node => node.Entry.Source?.AbsoluteUri).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(address => (JsonNode)address),
        ]));
        return concept;

        void Add(string name, JsonNode value)
        {
            if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 }) concept[name] = value;
        }
    }

    private static JsonObject Labels(ImmutableArray<TermNode> nodes, Func<GlossaryEntry, string> label) =>
        new(nodes.Select(node => KeyValuePair.Create<string, JsonNode?>(node.Entry.Language, label(node.Entry))));

    private static JsonObject Labels(ImmutableArray<TermNode> nodes, Func<GlossaryEntry, ImmutableArray<string>> labels) =>
        new(nodes.Select(node => (node.Entry.Language, Labels: labels(node.Entry)))
            .Where(entry => !entry.Labels.IsEmpty)
            .Select(entry => KeyValuePair.Create<string, JsonNode?>(
                entry.Language, new JsonArray([.. entry.Labels.Select(label => (JsonNode)label)]))));

    private static string AddressOf(SiteUrl url, Uri? root) =>
        root is null ? url.RelativeTo(DataFiles.Glossary) : url.Below(root);
}
