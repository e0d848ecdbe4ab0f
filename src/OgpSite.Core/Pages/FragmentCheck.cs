using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages;

/// <summary>Checks, when all pages are made, that links to a place within a page find it.</summary>
public static class FragmentCheck
{
    /// <summary>Whoever has more wrong links in a file needs no hint for each, and hints take time.</summary>
    private const int MostHints = 20;

    /// <param name="ofSite">Links that stand in no page's own text.</param>
    public static void Run(
        IReadOnlyCollection<PageOutcome> pages, ImmutableArray<FragmentLink> ofSite, DiagnosticBag diagnostics)
    {
        var faultsIn = new Dictionary<SourcePath, int>();
        var ids = pages.ToDictionary(page => page.Url, page => page.Ids.ToHashSet(StringComparer.Ordinal));
        foreach (var link in pages.SelectMany(page => page.Fragments).Concat(ofSite))
        {
            // A page that could not be made has been reported; what would be in it is not known.
            if (!ids.TryGetValue(link.Page, out var known) || known.Contains(link.Id)) continue;
            var target = link.Target.Length == 0 ? link.Location.Path.FileName : link.Target;
            var faults = faultsIn[link.Location.Path] = faultsIn.GetValueOrDefault(link.Location.Path) + 1;
            var nearest = faults > MostHints
                ? null
                : NearestName.Of(link.Written, known.Order(StringComparer.Ordinal).Select(Anchor.Write));
            var hint = nearest is null ? "" : $" Did you mean '#{nearest}'?";
            diagnostics.Add(DiagnosticCatalog.FragmentMissing.At(link.Location, target, link.Written, hint));
        }
    }
}
