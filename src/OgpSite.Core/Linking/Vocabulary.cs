using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>
/// The terms that one text may link: the site's entries of its language, valid in its plan's first year, and the
/// report's own, which hide the site's.
/// </summary>
internal sealed class Vocabulary
{
    private const int AlwaysValid = int.MinValue;

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

    /// <summary>Looks the words of a text up, once for all that <see cref="FindAt"/> then asks.</summary>
    public void Identify(ReadOnlySpan<char> text, List<ProseToken> tokens, VocabularyWords words)
    {
        _own?.Identify(text, tokens, words.Own);
        _site.Identify(text, tokens, words.Site);
    }

    /// <summary>Every surface that begins with the token at <paramref name="first"/>, of any entry.</summary>
    public void FindAt(
        ReadOnlySpan<char> text, List<ProseToken> tokens, VocabularyWords words, int first, List<TermHit> hits)
    {
        _own?.FindAt(text, tokens, words.Own, first, hits);
        _site.FindAt(text, tokens, words.Site, first, hits);
    }

    /// <summary>
    /// Which entry an occurrence means, of those whose surfaces were found on the same tokens: the report's own before
    /// the site's, of each the latest that is valid, and a surface written exactly so before one that only folds to it.
    /// </summary>
    public Meaning Choose(ReadOnlySpan<TermHit> hits) =>
        LatestYear(hits, GlossaryScope.Report) is { } own ? Choose(hits, GlossaryScope.Report, own)
        : LatestYear(hits, GlossaryScope.Site) is { } site ? Choose(hits, GlossaryScope.Site, site)
        : default;

    /// <summary>The first year of the latest valid meaning; null where the scope has none.</summary>
    private int? LatestYear(ReadOnlySpan<TermHit> hits, GlossaryScope scope)
    {
        int? latest = null;
        foreach (var hit in hits)
            if (Counts(hit.Pattern, scope)) latest = Math.Max(latest ?? AlwaysValid, FirstYear(hit.Pattern));
        return latest;
    }

    private Meaning Choose(ReadOnlySpan<TermHit> hits, GlossaryScope scope, int year)
    {
        TermPattern? chosen = null;
        var isAmbiguous = false;
        foreach (var hit in hits)
        {
            var pattern = hit.Pattern;
            if (!Counts(pattern, scope) || FirstYear(pattern) != year || !IsLinked(pattern)) continue;
            if (chosen is null || (pattern.IsExact && !chosen.IsExact)) (chosen, isAmbiguous) = (pattern, false);
            else if (pattern.IsExact == chosen.IsExact && pattern.Entry.Id != chosen.Entry.Id) isAmbiguous = true;
        }

        return isAmbiguous ? Meaning.Ambiguous : new Meaning(chosen, false);
    }

    /// <summary>Whether a pattern has a say, be it only that another is not linked.</summary>
    private bool Counts(TermPattern pattern, GlossaryScope scope) =>
        pattern.Entry.Scope == scope && pattern.Kind != SurfaceKind.Blocker
        && (_year is null || FirstYear(pattern) <= _year)
        && (scope == GlossaryScope.Report || !_ownById.ContainsKey(pattern.Entry.Id));

    private static int FirstYear(TermPattern pattern) => pattern.Entry.ValidFrom ?? AlwaysValid;

    private bool IsLinked(TermPattern pattern) =>
        !_disabled.Contains(pattern.Entry.Id)
        && (pattern.Kind == SurfaceKind.Active
            || (pattern.Kind == SurfaceKind.Enabled && _enabled.Contains(pattern.Entry.Id)));
}

/// <summary>What an occurrence means: one entry's pattern, several that nobody can tell apart, or nothing.</summary>
internal readonly record struct Meaning(TermPattern? Pattern, bool IsAmbiguous)
{
    public static Meaning Ambiguous { get; } = new(null, true);
}
