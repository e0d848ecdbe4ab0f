using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages;

/// <summary>Makes the pages of terms, and the list of them in each language.</summary>
internal sealed class GlossaryComposer(
    SiteGraph graph, PageFrames frames, TextComposer texts, ReportCards cards, TermCards terms)
{
    /// <summary>A term's page but for its text, which is not read.</summary>
    public TermPage Frame(TermNode node, TermUses uses)
    {
        var entry = node.Entry;
        var glossary = graph.GlossaryIn(entry.Language);
        var (versions, missing) = frames.VersionsOf(language => graph.FindTerm(language, entry.Id)?.Url);
        return new TermPage
        {
            Url = node.Url,
            Language = entry.Language,
            Title = entry.Term,
            Description = entry.Definition,
            Breadcrumbs = [frames.ToGlossary(entry.Language)],
            Versions = versions,
            MissingLanguages = missing,
            Source = entry.Location.Path,
            Site = frames.In(entry.Language),
            Id = entry.Id,
            Term = entry.Term,
            Abbreviation = entry.Abbreviation,
            Definition = entry.Definition,
            Synonyms = entry.Aliases,
            Category = entry.Category,
            ValidFrom = entry.ValidFrom,
            SourceLink = entry.Source,
            Body = Html.Empty,
            Related =
            [
                .. entry.See
                    .Where(see => glossary.ById.ContainsKey(see.Id))
                    .Select(see => terms.Of(glossary.ById[see.Id])),
            ],
            UsedBy = [.. uses.In(node).Select(report => cards.Of(report))],
        };
    }

    /// <summary>The page with its text; null where that cannot be read or parsed, which is reported.</summary>
    public Composed<TermPage>? Fill(TermPage frame, TermNode node)
    {
        var entry = node.Entry;
        if (texts.Compose(entry.Location.Path, TextPlace.Of(node)) is not { } text) return null;
        var page = frame with
        {
            Body = text.Body.Html,
            Sections = text.Body.Sections,
            Footnotes = text.Body.Footnotes,
            Terms = terms.Of(text.Terms.Where(term => term.Id != entry.Id)),
        };
        ImmutableArray<string> ids =
            [.. page.Terms.Append(terms.Of(entry)).Select(term => term.DefinitionId)];
        return new Composed<TermPage>(page, PageOutcome.Of(page.Url, text, ids), text.Digest);
    }

    public IEnumerable<GlossaryPage> ComposeLists() =>
        graph.Languages.Where(graph.Glossaries.ContainsKey).Select(language => ComposeList(graph.Glossaries[language]));

    private GlossaryPage ComposeList(Glossary glossary)
    {
        var language = glossary.Language;
        var (versions, missing) = frames.VersionsOf(
            other => graph.Glossaries.ContainsKey(other) ? graph.GlossaryOf(other) : null);
        return new GlossaryPage
        {
            Url = graph.GlossaryOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            Letters = GlossaryLetters.Of(terms.Of(glossary.Entries)),
        };
    }
}
