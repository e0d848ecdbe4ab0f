using System.Collections.Concurrent;
using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Incremental;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Sources;

namespace OgpSite.Core;

/// <summary>
/// Makes pages. One that would come out as in the last build is left as it stands; the text of such a one is not read.
/// Safe to use from several threads.
/// </summary>
internal sealed class PageMaker
{
    private readonly ISourceTree _project;
    private readonly PageComposer _composer;
    private readonly Press _press;
    private readonly DiagnosticBag _diagnostics;
    private readonly PageKeys _keys;
    private readonly ImmutableArray<EntryTrace> _entries;
    private readonly GlossaryChange _change;
    private readonly ConcurrentDictionary<SiteUrl, RememberedPage> _pages = new();
    private readonly ConcurrentDictionary<SiteUrl, RememberedFiles> _lists = new();

    public PageMaker(
        ISourceTree project, SiteGraph graph, PageComposer composer, Press press, DiagnosticBag diagnostics)
    {
        (_project, _composer, _press, _diagnostics) = (project, composer, press, diagnostics);
        _keys = new PageKeys(press.Memory.Site, graph, press.Digest);
        _entries = [.. graph.Terms.Select(node => EntryTrace.Of(node.Entry))];
        _change = GlossaryChange.Between(press.Memory.Entries, _entries);
    }

    /// <summary>What the next build is to know of this one, when all pages are made.</summary>
    public SiteMemory Memory => _press.Memory with
    {
        Pages = _pages.ToFrozenDictionary(),
        Lists = _lists.ToFrozenDictionary(),
        Entries = _entries,
        Terms = _press.SearchTerms,
    };

    /// <summary>Makes a report's page; null where its text cannot be read or parsed, which is reported.</summary>
    public PageOutcome? Make(ReportNode node) => Make(
        _composer.Frame(node), node.Report.Path, node.Report.Digest, frame => _composer.Fill(frame, node));

    /// <summary>Makes a term's page; null where its text cannot be read or parsed, which is reported.</summary>
    public PageOutcome? Make(TermNode node, TermUses uses) => Make(
        _composer.Frame(node, uses), node.Path, node.Entry.Digest, frame => _composer.Fill(frame, node));

    /// <summary>Makes a free page; null where its text cannot be read or parsed, which is reported.</summary>
    public PageOutcome? Make(ArticleNode node) => Make(
        _composer.Frame(node), node.Article.Path, node.Article.Digest, frame => _composer.Fill(frame, node));

    /// <summary>Makes pages that say only what they hold: lists, and those that the theme has the words for.</summary>
    public void Make(IEnumerable<Page> pages)
    {
        foreach (var page in pages)
        {
            MakeOrKeep(
                page.Url, _keys.Of(page), files => _press.TryKeep(page, new PrintedPage(files, Indexed: null)),
                () => _press.Print(page)?.Files);
        }
    }

    /// <summary>Makes the site's data.</summary>
    /// <param name="root">The site's absolute address; null where it has none.</param>
    public void MakeData(Uri? root) => MakeOrKeep(
        DataFiles.Package, _keys.OfData(), _press.TryKeep, () => _press.WriteData(root));

    private PageOutcome? Make<TPage>(
        TPage frame, SourcePath path, UInt128 text, Func<TPage, Composed<TPage>?> fill) where TPage : Page =>
        FileFault.Report(path, _diagnostics, () => MakeOrKeep(frame, path, text, fill));

    private PageOutcome? MakeOrKeep<TPage>(
        TPage frame, SourcePath path, UInt128 text, Func<TPage, Composed<TPage>?> fill) where TPage : Page
    {
        if (FindUnchanged(frame, path, text) is { } unchanged && _press.TryKeep(frame, unchanged.Printed))
        {
            _diagnostics.AddRange(unchanged.Problems);
            _pages[frame.Url] = unchanged;
            return unchanged.Outcome;
        }

        var (composed, printed) = _diagnostics.Hear(
            () => fill(frame) is { } filled ? (filled, _press.Print(filled.Page)) : default, out var problems);
        if (printed is not null)
        {
            // It is printed, so it was composed.
            var key = _keys.Of(frame, composed!.Text, composed.Outcome);
            _pages[frame.Url] = new RememberedPage(key, composed.Outcome, problems, printed);
        }

        return composed?.Outcome;
    }

    private void MakeOrKeep(
        SiteUrl place, UInt128 key, Predicate<ImmutableArray<FileDigest>> tryKeep,
        Func<ImmutableArray<FileDigest>?> make)
    {
        if (_press.Memory.Lists.GetValueOrDefault(place) is { } known && known.Key == key && tryKeep(known.Files))
        {
            _lists[place] = known;
            return;
        }

        // What has problems is made again, to have them told again.
        var files = _diagnostics.Hear(make, out var problems);
        if (files is { } made && problems.IsEmpty) _lists[place] = new RememberedFiles(key, made);
    }

    private RememberedPage? FindUnchanged(Page frame, SourcePath path, UInt128 text) =>
        _press.Memory.Pages.GetValueOrDefault(frame.Url) is { } page
        && _keys.Of(frame, text, page.Outcome) == page.Key
        && !IsTouched(path, page)
            ? page
            : null;

    /// <summary>Whether a change of the glossary may show in the page, or in what was reported of it.</summary>
    private bool IsTouched(SourcePath path, RememberedPage page)
    {
        if (_change.IsNone) return false;
        if (!page.Problems.IsEmpty) return true;
        var ignored = new DiagnosticBag(); // whatever is wrong with the file is reported when the page is made
        return SourceReader.Read(_project, path, SourceReader.DefaultLimit, ignored) is not { } file
            || _change.MayTouch(file.Text);
    }
}
