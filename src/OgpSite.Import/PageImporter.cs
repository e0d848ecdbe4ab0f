using System.Globalization;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Import.Drafts;
using OgpSite.Import.Glue;
using OgpSite.Import.Logs;
using OgpSite.Import.Metadata;
using OgpSite.Import.Pages;
using OgpSite.Import.Tables;
using OgpSite.Import.Writing;

namespace OgpSite.Import;

/// <summary>Makes a report of a saved page: front matter of what it says about itself, and clean Markdown.</summary>
public static class PageImporter
{
    private const int LongestTitle = 300;

    private static readonly ImmutableArray<string> Needed = ["type", "country", "published"];

    /// <summary>The report; null where the page holds no text, which is reported.</summary>
    /// <param name="language">The language of the page where the user names it.</param>
    public static ImportedPage? Import(
        SavedPage page, ImportSite site, DiagnosticBag diagnostics, string? language = null)
    {
        var log = new ImportLog();
        var glue = new GlueCutter(site.Definitions, log);
        var content = page.IsHtml
            ? HtmlPageReader.Read(page.Text, glue, log)
            : TextPageReader.Read(page.Text, glue, log);
        if (content is null)
        {
            diagnostics.Add(DiagnosticCatalog.PageWithoutText.At(SourceLocation.StartOf(page.Path)));
            return null;
        }

        var draft = new FrontMatterDraft();
        var blocks = MapTitle(content, draft, log);
        blocks = MetadataReader.Take(blocks, draft, log);
        MapCountryOfPlan(draft, content.Title.Line, log);
        blocks = GlanceTableReader.Take(blocks, draft, log);
        CommitmentTables.Map(blocks, draft, log);
        RecommendationTables.Map(blocks, draft, log);
        MapRest(content, draft, log);
        blocks = NotesReader.Arrange(blocks, log);
        var spoken = language ?? LanguageOf(content, blocks, site);
        var entries = log.ToSorted();
        return new ImportedPage
        {
            Source = page.Path,
            Language = spoken,
            Report = new ImportedFile(PathOf(content, draft, spoken, site), Write(content, blocks, draft)),
            Log = entries,
            Diagnostics = [.. ProblemsOf(page, draft, content, spoken, site, entries)],
            Definitions =
            [
                .. content.Definitions.Select(found =>
                    new PageDefinition(spoken, content.Address ?? page.Path.FileName, found)),
            ],
        };
    }

    private static ImmutableArray<Block> MapTitle(PageContent content, FrontMatterDraft draft, ImportLog log)
    {
        var title = SiteNames.Strip(Marks.Strip(content.Title.Text), out var dropped);
        var line = content.Title.Line;
        if (dropped.Length > 0) log.Add(line, LogAction.Dropped, "name of the web site", dropped);
        var blocks = content.Blocks;
        if (title.Length > LongestTitle)
        {
            // No title is so long: the page begins with its text.
            blocks = blocks.Insert(0, content.Title);
            title = title[..(title.LastIndexOf(' ', LongestTitle - 1) is > 0 and var end ? end : LongestTitle)];
        }

        if (!draft.Set("title", YamlText.Of(VisibleOnly(title)))) return blocks;
        log.Add(line, LogAction.Mapped, "title -> title", title);
        var facts = TitleReader.Read(title);
        Set("type", facts.Type?.Code());
        Set("country", facts.Country is null ? null : YamlText.Of(facts.Country));
        Set("locality", facts.Locality is null ? null : YamlText.Of(facts.Locality));
        Set("dates-under-review", facts.Years);
        Set("status", facts.IsForComment ? "public-comment" : null);
        return blocks;

        void Set(string key, string? yaml)
        {
            if (yaml is null || !draft.Set(key, yaml)) return;
            log.Add(line, LogAction.Mapped, $"title -> {key}", yaml);
        }
    }

    /// <summary>A title may leave the country to the name of the plan: <c>Chile Action Plan 2018-2020</c>.</summary>
    private static void MapCountryOfPlan(FrontMatterDraft draft, int line, ImportLog log)
    {
        if (draft["country"] is not null || draft["locality"] is not null
            || draft["action-plan"] is not { } plan) return;
        var name = plan.Split('\n').FirstOrDefault(part => part.StartsWith("  name: ", StringComparison.Ordinal));
        if (name is null || TitleReader.Read(name["  name: ".Length..].Trim('"')) is not { Country: { } country } facts)
            return;
        draft.Set("country", YamlText.Of(country));
        if (facts.Locality is not null) draft.Set("locality", YamlText.Of(facts.Locality));
        log.Add(line, LogAction.Mapped, "name of the action plan -> country", country);
    }

    private static void MapRest(PageContent content, FrontMatterDraft draft, ImportLog log)
    {
        if (content.Address is { } address && FrontMatterDraft.IsValid("source", YamlText.Of(address)))
            draft.Set("source", YamlText.Of(address));
        var documents = string.Concat(content.Documents.Select(document =>
            $"\n  - title: {YamlText.Of(document.Title)}\n    url: {YamlText.Of(document.Address)}"));
        if (documents.Length > 0
            && !(FrontMatterDraft.IsValid("documents", documents) && draft.Set("documents", documents)))
            log.Add(1, LogAction.Left, "downloads without a valid address", documents);
    }

    private static string Write(PageContent content, ImmutableArray<Block> blocks, FrontMatterDraft draft)
    {
        var notes = blocks.OfType<Note>().Select(note => note.Mark).ToHashSet(StringComparer.Ordinal);
        var body = new MarkdownWriter(content.Links, notes).Write(blocks);
        return body.Length == 0 ? draft.Write() : draft.Write() + "\n" + body;
    }

    private static string LanguageOf(PageContent content, ImmutableArray<Block> blocks, ImportSite site)
    {
        var text = string.Join('\n', blocks.Select(TextOf));
        var said = content.Language?.Split('-')[0].ToLowerInvariant();
        var found = LanguageGuess.Of(text) ?? (said is not null && LanguageCode.IsOne(said) ? said : site.Languages[0]);
        return site.Languages.FirstOrDefault(code => code.Split('-')[0] == found && code == content.Language)
            ?? site.Languages.FirstOrDefault(code => code.Split('-')[0] == found)
            ?? found;
    }

    private static string TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        ListItem item => item.Text,
        Heading heading => heading.Text,
        Table table => string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)),
        _ => "",
    };

    private static string PathOf(PageContent content, FrontMatterDraft draft, string language, ImportSite site)
    {
        var country = draft["country"] is { } name ? Slug.ForAddress(name.Trim('"')) : "";
        var slug = Slug.ForAddress(SiteNames.Strip(Marks.Strip(content.Title.Text), out _));
        if (!AddressName.IsSlug(slug)) slug = $"page-{content.Title.Line}";
        if (slug == "index") slug = "index-report";
        var ending = language != site.Languages[0] && site.Languages.Contains(language) ? $".{language}.md" : ".md";
        return $"reports/{(AddressName.IsSlug(country) ? country : "unsorted")}/{slug}{ending}";
    }

    private static IEnumerable<Diagnostic> ProblemsOf(
        SavedPage page, FrontMatterDraft draft, PageContent content, string language, ImportSite site,
        ImmutableArray<LogEntry> log)
    {
        var title = new SourceLocation(page.Path, content.Title.Line, 1);
        foreach (var key in Needed.Where(key => draft[key] is null))
            yield return DiagnosticCatalog.PageFactUnknown.At(title, key);
        if (!site.Languages.Contains(language))
            yield return DiagnosticCatalog.PageLanguageUnknown.At(title, language, string.Join(", ", site.Languages));
        foreach (var entry in log.Where(entry => entry.Action == LogAction.Left))
        {
            // In HTML the place within a text is none within the line.
            var place = new SourceLocation(page.Path, entry.Line, page.IsHtml ? 1 : entry.Column);
            yield return entry.What.StartsWith("perhaps", StringComparison.Ordinal)
                ? DiagnosticCatalog.DefinitionNotCut.At(place, Short(entry.Text))
                : DiagnosticCatalog.LineNotPlaced.At(place, Short(entry.Text));
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private static string VisibleOnly(string text) => string.Concat(text.Where(
        c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)));
}
