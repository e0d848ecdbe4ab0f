using System.Collections.Frozen;
using OgpSite.Core.Glossaries;
using OgpSite.Import.Pages;

namespace OgpSite.Import;

/// <summary>What an import has to know of the site that it is for: its languages and its glossary.</summary>
public sealed class ImportSite
{
    private readonly FrozenSet<(string Language, string Name)> _terms;

    /// <param name="languages">The site's languages, the default one first.</param>
    /// <param name="entries">The entries that it has, drafts not among them.</param>
    /// <param name="drafts">
    /// Entries of earlier imports: their definitions are known, but they are no entries of the site yet.
    /// </param>
    public ImportSite(
        ImmutableArray<string> languages, IEnumerable<GlossaryEntry> entries, IEnumerable<GlossaryEntry> drafts)
    {
        ImmutableArray<GlossaryEntry> own = [.. entries];
        Languages = languages;
        Definitions = KnownDefinitions.Of(own.Concat(drafts).Select(entry => entry.Definition));
        _terms = own.SelectMany(entry => Surface.Of(entry)
                .Where(surface => surface.Kind != SurfaceKind.Blocker)
                .Select(surface => surface.Text).Append(entry.Id.Replace('-', ' '))
                .Select(name => (entry.Language, Fold(name))))
            .ToFrozenSet();
    }

    /// <summary>A site in English without a glossary.</summary>
    public static ImportSite Empty { get; } = new(["en"], [], []);

    public ImmutableArray<string> Languages { get; }

    /// <summary>The definitions that may stand in the text of a page.</summary>
    public KnownDefinitions Definitions { get; }

    internal bool HasTerm(string language, string term) => _terms.Contains((language, Fold(term)));

    private static string Fold(string name) => Words.Fold(name).Replace('-', ' ');
}
