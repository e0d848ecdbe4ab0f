using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>
/// The terms that one text may link: the site's entries of its language, valid in its plan's first year, and the report's own,
/// which hide the site's.
/// </summary>
internal sealed class Vocabulary
{
    private readonly TermIndex _site;
    private readonly TermIndex? _own;
    private readonly FrozenDictionary<string, GlossaryEntry> _ownById;
    private readonly FrozenSet<string> _disabled;
    private readonly FrozenSet<string> _enabled;
    private readonly Glossary _siteGlossary;
    private readonly int? _year;

    /// <param name="site">The index of the site's entries in this language.</param>
    /// <param name="own">The index of the report's own entries; null where it has none.</param>
    /// <param name="siteGlossary">The site's entries in this language.</param>
    /// <param name="glossary">What the report says about linking.</param>
    /// <param name="year">The plan's first year; null where it is not known, so that the latest meaning stands.</param>
    public Vocabulary(
        TermIndex site, TermIndex? own, Glossary siteGlossary, ReportGlossary glossary, int? year)
    {
        _site = site;
        _siteGlossary = siteGlossary;
        _own = own;
        _ownById = glossary.Terms.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
        _disabled = glossary.Disable.Select(reference => reference.Id).ToFrozenSet(StringComparer.Ordinal);
        _enabled = glossary.Enable.Select(reference => reference.Id).ToFrozenSet(StringComparer.Ordinal);
        _year = year;
    }

    /// <summary>The entry that <c>gloss:id</c> names, the report's own first.</summary>
    public GlossaryEntry? Find(string id) => _ownById.GetValueOrDefault(id) ?? _siteGlossary.ById.GetValueOrDefault(id);

    /// <summary>Reports an id that <see cref="Find"/> does not know.</summary>
    public void ReportUnknown(string id, SourceLocation location, DiagnosticBag diagnostics) =>
        _siteGlossary.ReportUnknown(new EntryReference(id, location), _ownById.Keys, diagnostics);

    /// <summary>Every surface that begins with the token at <paramref name="first"/>, of any entry.</summary>
    public void FindAt(ReadOnlySpan<char> text, List<ProseToken> tokens, int first, List<TermHit> hits)
    {
        _own?.FindAt(text, tokens, first, hits);
        _site.FindAt(text, tokens, first, hits);
    }

    /// <summary>Which entry an occurrence means, of those whose surfaces were found on the same tokens.</summary>
    public Meaning Choose(ReadOnlySpan<TermHit> hits)
    {
        var own = ImmutableArray.CreateBuilder<TermPattern>();
        var site = ImmutableArray.CreateBuilder<TermPattern>();
        var latest = int.MinValue;
        foreach (var hit in hits)
        {
            var entry = hit.Pattern.Entry;
            if (hit.Pattern.Kind == SurfaceKind.Blocker) continue;
            if (entry.Scope == GlossaryScope.Report)
            {
                own.Add(hit.Pattern);
            }
            else if (!_ownById.ContainsKey(entry.Id) && IsValid(entry))
            {
                latest = Math.Max(latest, entry.ValidFrom ?? int.MinValue);
                site.Add(hit.Pattern);
            }
        }

        if (own.Count > 0) return ChooseLinked(own);
        site.RemoveAll(pattern => (pattern.Entry.ValidFrom ?? int.MinValue) < latest);
        return ChooseLinked(site);
    }

    private bool IsValid(GlossaryEntry entry) => _year is null || entry.ValidFrom is null || entry.ValidFrom <= _year;

    /// <summary>Of the entries that are linked by this surface, the only one; a surface written exactly so goes before others.</summary>
    private Meaning ChooseLinked(ImmutableArray<TermPattern>.Builder patterns)
    {
        patterns.RemoveAll(pattern => !IsLinked(pattern));
        if (patterns.Any(pattern => pattern.IsExact)) patterns.RemoveAll(pattern => !pattern.IsExact);
        if (patterns.Count == 0) return default;
        var chosen = patterns[0];
        return patterns.All(pattern => pattern.Entry == chosen.Entry) ? new Meaning(chosen, false) : Meaning.Ambiguous;
    }

    private bool IsLinked(TermPattern pattern) =>
        !_disabled.Contains(pattern.Entry.Id)
        && (pattern.Kind == SurfaceKind.Active || (pattern.Kind == SurfaceKind.Enabled && _enabled.Contains(pattern.Entry.Id)));
}

/// <summary>What an occurrence means: one entry's pattern, several that nobody can tell apart, or nothing.</summary>
internal readonly record struct Meaning(TermPattern? Pattern, bool IsAmbiguous)
{
    public static Meaning Ambiguous { get; } = new(null, true);
}
