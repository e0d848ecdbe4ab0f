using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Import.Tests;

/// <summary>Imports pages as the command does, one at a time.</summary>
internal static class TestImport
{
    public static ImportResult Of(ImportSite site, DiagnosticBag diagnostics, params ImmutableArray<SavedPage> pages) =>
        PagesImporter.Import(
            pages, site, new OrderedWork(jobs: 1, TimeSpan.FromMinutes(1), CancellationToken.None), diagnostics);
}
