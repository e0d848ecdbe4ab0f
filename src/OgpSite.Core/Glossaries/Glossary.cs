using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Glossaries;

/// <summary>The site's entries of one language.</summary>
public sealed class Glossary
{
    private readonly FrozenSet<string> _unreadable;

    private Glossary(string language, ImmutableArray<GlossaryEntry> entries, IEnumerable<string> unreadable)
    {
        _unreadable = unreadable.ToFrozenSet(StringComparer.Ordinal);
        Language = language;
        Entries = entries;
        ById = entries.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    public string Language { get; }

    /// <summary>In the order of their files, ids unique.</summary>
    public ImmutableArray<GlossaryEntry> Entries { get; }

    public FrozenDictionary<string, GlossaryEntry> ById { get; }

    public static Glossary Empty(string language) => new(language, [], []);

    /// <summary>
    /// The glossary of <paramref name="entries"/>, all of one language. Of entries with one id the first stays, the
    /// others are reported; so are references to entries that do not exist.
    /// </summary>
    /// <param name="unreadable">
    /// Ids of entries that have been reported already: references to them are no further fault.
    /// </param>
    public static Glossary Create(
        string language, IEnumerable<GlossaryEntry> entries, IEnumerable<string> unreadable, DiagnosticBag diagnostics)
    {
        var glossary = new Glossary(language, WithUniqueIds(entries, diagnostics), unreadable);
        foreach (var entry in glossary.Entries) glossary.CheckSee(entry, [], diagnostics);
        return glossary;
    }

    /// <summary>A report's linking settings with unknown and duplicate ids reported and dropped.</summary>
    public ReportGlossary Check(ReportGlossary report, DiagnosticBag diagnostics)
    {
        var own = WithUniqueIds(report.Terms, diagnostics);
        ImmutableArray<string> ids = [.. own.Select(entry => entry.Id)];
        foreach (var entry in own) CheckSee(entry, ids, diagnostics);
        return report with { Terms = own, Enable = Known(report.Enable), Disable = Known(report.Disable) };

        ImmutableArray<EntryReference> Known(ImmutableArray<EntryReference> references) =>
            [.. references.Where(reference => IsKnown(reference, ids, diagnostics))];
    }

    /// <summary>Reports a reference to an entry that does not exist.</summary>
    /// <param name="ownIds">The ids of the report's own entries, which may be meant as well.</param>
    public void ReportUnknown(EntryReference reference, IEnumerable<string> ownIds, DiagnosticBag diagnostics)
    {
        if (_unreadable.Contains(reference.Id)) return;
        var hint = NearestName.Hint(
            reference.Id, Entries.Select(entry => entry.Id).Concat(ownIds.Order(StringComparer.Ordinal)));
        diagnostics.Add(DiagnosticCatalog.UnknownEntry.At(reference.Location, reference.Id, Language, hint));
    }

    private static ImmutableArray<GlossaryEntry> WithUniqueIds(
        IEnumerable<GlossaryEntry> entries, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, GlossaryEntry>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<GlossaryEntry>();
        foreach (var entry in entries)
        {
            if (known.TryAdd(entry.Id, entry))
                unique.Add(entry);
            else
                diagnostics.Add(DiagnosticCatalog.DuplicateEntry.At(
                    entry.IdLocation, entry.Id, known[entry.Id].IdLocation.ToString()));
        }

        return unique.DrainToImmutable();
    }

    private void CheckSee(GlossaryEntry entry, ImmutableArray<string> ownIds, DiagnosticBag diagnostics)
    {
        foreach (var reference in entry.See)
        {
            if (reference.Id == entry.Id)
                diagnostics.Add(DiagnosticCatalog.EntrySeesItself.At(reference.Location, entry.Id));
            else
                IsKnown(reference, ownIds, diagnostics);
        }
    }

    private bool IsKnown(EntryReference reference, ImmutableArray<string> ownIds, DiagnosticBag diagnostics)
    {
        if (ById.ContainsKey(reference.Id) || ownIds.Contains(reference.Id)) return true;
        ReportUnknown(reference, ownIds, diagnostics);
        return false;
    }
}
