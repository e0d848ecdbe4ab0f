using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Glossaries;

/// <summary>The site's entries of one language.</summary>
public sealed class Glossary
{
    private Glossary(string language, ImmutableArray<GlossaryEntry> entries)
    {
        Language = language;
        Entries = entries;
        ById = entries.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    public string Language { get; }

    /// <summary>In the order of their files, ids unique.</summary>
    public ImmutableArray<GlossaryEntry> Entries { get; }

    public FrozenDictionary<string, GlossaryEntry> ById { get; }

    /// <summary>
    /// The glossary of <paramref name="entries"/>, all of one language. Of entries with one id the first stays, the others are
    /// reported; so are references to entries that do not exist.
    /// </summary>
    public static Glossary Create(string language, IEnumerable<GlossaryEntry> entries, DiagnosticBag diagnostics)
    {
        var glossary = new Glossary(language, WithUniqueIds(entries, diagnostics));
        foreach (var entry in glossary.Entries) glossary.CheckReferences(entry, diagnostics);
        return glossary;
    }

    /// <summary>A report's linking settings with unknown and duplicate ids reported and dropped.</summary>
    public ReportGlossary Check(ReportGlossary report, DiagnosticBag diagnostics)
    {
        var own = WithUniqueIds(report.Terms, diagnostics);
        var ids = own.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in own)
        {
            foreach (var reference in entry.See)
                CheckReference(entry.Id, reference, id => ids.Contains(id) || ById.ContainsKey(id), diagnostics);
        }

        return report with { Terms = own, Enable = Known(report.Enable), Disable = Known(report.Disable) };

        ImmutableArray<EntryReference> Known(ImmutableArray<EntryReference> references) =>
            [.. references.Where(reference => IsKnown(reference, id => ids.Contains(id) || ById.ContainsKey(id), diagnostics))];
    }

    /// <summary>The message's tail that names the entry most like <paramref name="id"/>; empty where none is.</summary>
    public string Suggest(string id) => NearestName.Hint(id, Entries.Select(entry => entry.Id));

    private static ImmutableArray<GlossaryEntry> WithUniqueIds(IEnumerable<GlossaryEntry> entries, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, GlossaryEntry>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<GlossaryEntry>();
        foreach (var entry in entries)
        {
            if (known.TryAdd(entry.Id, entry)) unique.Add(entry);
            else diagnostics.Add(DiagnosticCatalog.DuplicateEntry.At(entry.Location, entry.Id, known[entry.Id].Location.ToString()));
        }

        return unique.DrainToImmutable();
    }

    private void CheckReferences(GlossaryEntry entry, DiagnosticBag diagnostics)
    {
        foreach (var reference in entry.See) CheckReference(entry.Id, reference, ById.ContainsKey, diagnostics);
    }

    private void CheckReference(string own, EntryReference reference, Func<string, bool> isKnown, DiagnosticBag diagnostics)
    {
        if (reference.Id == own) diagnostics.Add(DiagnosticCatalog.EntrySeesItself.At(reference.Location, own));
        else IsKnown(reference, isKnown, diagnostics);
    }

    private bool IsKnown(EntryReference reference, Func<string, bool> isKnown, DiagnosticBag diagnostics)
    {
        if (isKnown(reference.Id)) return true;
        diagnostics.Add(DiagnosticCatalog.UnknownEntry.At(reference.Location, reference.Id, Language, Suggest(reference.Id)));
        return false;
    }
}
