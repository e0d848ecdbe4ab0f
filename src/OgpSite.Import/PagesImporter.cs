using OgpSite.Core.Diagnostics;
using OgpSite.Import.Drafts;

namespace OgpSite.Import;

/// <summary>
/// Imports pages together: their reports, and one draft entry for each definition that any of them showed.
/// </summary>
public static class PagesImporter
{
    /// <summary>What the pages become, in their order.</summary>
    public static ImportResult Import(
        IReadOnlyList<SavedPage> pages, ImportSite site, DiagnosticBag diagnostics, string? language = null)
    {
        var imported = new List<ImportedPage>();
        var taken = new Dictionary<string, ImportedPage>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            if (PageImporter.Import(page, site, diagnostics, language) is not { } report) continue;
            if (taken.TryAdd(report.Report.Path, report))
            {
                imported.Add(report);
                diagnostics.AddRange(report.Diagnostics);
            }
            else
            {
                diagnostics.Add(DiagnosticCatalog.PagesOfOneAddress.At(
                    SourceLocation.StartOf(page.Path), report.Report.Path, taken[report.Report.Path].Source.Value));
            }
        }

        var drafts = DraftEntries.Merge(imported.SelectMany(page => page.Definitions), site.HasTerm);
        return new ImportResult([.. imported], [.. drafts.Select(DraftEntries.Write)]);
    }
}

/// <summary>What an import makes.</summary>
/// <param name="Drafts">Draft entries of the glossary, in the order of their paths.</param>
public sealed record ImportResult(ImmutableArray<ImportedPage> Pages, ImmutableArray<ImportedFile> Drafts);
