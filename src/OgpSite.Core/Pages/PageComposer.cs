using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Pages.Assessments;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages;

/// <summary>
/// Makes the pages of a site from its graph, each family of pages by a composer of its own. Pages that show the site as
/// a whole are made one by one as they are asked for. Safe to use from several threads.
/// </summary>
public sealed class PageComposer
{
    private readonly ReportComposer _reports;
    private readonly GlossaryComposer _glossaries;
    private readonly ArticleComposer _articles;
    private readonly ListComposer _lists;
    private readonly MemberComposer _members;
    private readonly CommitmentsComposer _commitments;
    private readonly HomeComposer _homes;
    private readonly SearchComposer _search;
    private readonly StatementComposer _statements;

    /// <param name="baseUrl">The site's absolute address, ending in a slash; null where it has none.</param>
    public PageComposer(
        ISourceTree project, SiteGraph graph, GlossaryIndex index, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        var texts = new TextComposer(project, graph, index, diagnostics);
        var frames = new PageFrames(graph, baseUrl);
        var cards = new ReportCards(graph);
        var terms = new TermCards(graph);
        _reports = new ReportComposer(graph, index, frames, texts, cards, terms, diagnostics);
        _glossaries = new GlossaryComposer(graph, frames, texts, cards, terms);
        _articles = new ArticleComposer(graph, index, frames, texts, terms, diagnostics);
        _lists = new ListComposer(graph, frames, cards);
        _members = new MemberComposer(graph, frames, cards);
        _commitments = new CommitmentsComposer(graph, frames, cards);
        _homes = new HomeComposer(graph, frames, cards);
        _search = new SearchComposer(graph, frames);
        _statements = new StatementComposer(graph, frames, diagnostics);
    }

    /// <summary>A report's page but for its text, which is not read.</summary>
    public ReportPage Frame(ReportNode node) => _reports.Frame(node);

    /// <summary>A term's page but for its longer text, which is not read.</summary>
    public TermPage Frame(TermNode node, TermUses uses) => _glossaries.Frame(node, uses);

    /// <summary>A free page but for its text, which is not read.</summary>
    public ArticlePage Frame(ArticleNode node) => _articles.Frame(node);

    /// <summary>The page with its text; null where that cannot be read or parsed, which is reported.</summary>
    public Composed<ReportPage>? Fill(ReportPage frame, ReportNode node) => _reports.Fill(frame, node);

    /// <summary>The page with its text; null where that cannot be read or parsed, which is reported.</summary>
    public Composed<TermPage>? Fill(TermPage frame, TermNode node) => _glossaries.Fill(frame, node);

    /// <summary>The page with its text; null where that cannot be read or parsed, which is reported.</summary>
    public Composed<ArticlePage>? Fill(ArticlePage frame, ArticleNode node) => _articles.Fill(frame, node);

    /// <summary>A report's page; null where its text cannot be read or parsed, which is reported.</summary>
    public Composed<ReportPage>? Compose(ReportNode node) => Fill(Frame(node), node);

    /// <summary>A term's page; null where its text cannot be read or parsed, which is reported.</summary>
    public Composed<TermPage>? Compose(TermNode node, TermUses uses) => Fill(Frame(node, uses), node);

    public IEnumerable<Page> ComposeHomes() => _homes.Compose();

    public IEnumerable<Page> ComposeMembers() => _members.Compose();

    public IEnumerable<Page> ComposeCommitments() => _commitments.Compose();

    public IEnumerable<Page> ComposeLists() => _lists.Compose();

    public IEnumerable<Page> ComposeGlossaries() => _glossaries.ComposeLists();

    public IEnumerable<Page> ComposeSearch() => _search.Compose();

    /// <summary>To be asked for when all texts have been composed.</summary>
    public IEnumerable<Page> ComposeStatements() => _statements.Compose();

    public IEnumerable<Page> ComposeRedirects() => _homes.ComposeRedirects();

    public NotFoundPage ComposeNotFound() => _homes.ComposeNotFound();
}
