using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Import.Drafts;

namespace OgpSite.Import;

/// <summary>
/// Imports pages together: their reports, and one draft entry for each definition that any of them showed.
/// </summary>
public static class PagesImporter
{
    /// <summary>What the pages become, in their order; one that takes too long or fails is left out, and reported.</summary>
    public static ImportResult Import(
        ImmutableArray<SavedPage> pages, ImportSite site, OrderedWork work, DiagnosticBag diagnostics,
        string? language = null)
    {
        var imported = new List<ImportedPage>();
        var taken = new Dictionary<string, ImportedPage>(StringComparer.OrdinalIgnoreCase);
        var reports = work.Map(pages, page => FileFault.Report(page.Path, diagnostics, () =>
            PageImporter.Import(page, site, diagnostics, language)), GiveUp);
        foreach (var report in reports.OfType<ImportedPage>())
        {
            if (taken.TryAdd(report.Report.Path, report))
            {
                imported.Add(report);
                diagnostics.AddRange(report.Diagnostics);
            }
            else
            {
                diagnostics.Add(DiagnosticCatalog.PagesOfOneAddress.At(
                    SourceLocation.StartOf(report.Source), report.Report.Path,
                    taken[report.Report.Path].Source.Value));
            }
        }

        var drafts = DraftEntries.Merge(imported.SelectMany(page => page.Definitions), site.HasTerm);
        return new ImportResult([.. imported], [.. drafts.Select(DraftEntries.Write)]);

        ImportedPage? GiveUp(SavedPage page)
        {
            diagnostics.Add(DiagnosticCatalog.PageToImportTooSlow.At(SourceLocation.StartOf(page.Path)));
            return null;
        }
    }
}

/// <summary>What an import makes.</summary>
/// <param name="Drafts">Draft entries of the glossary, in the order of their paths.</param>
public sealed record ImportResult(ImmutableArray<ImportedPage> Pages, ImmutableArray<ImportedFile> Drafts);
