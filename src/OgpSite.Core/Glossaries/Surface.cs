using System.Text;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Glossaries;

/// <summary>One spelling of a term, as it is looked for in text.</summary>
/// <param name="Text">White space folded to single spaces; never empty.</param>
/// <param name="Written">The spelling in the entry that it comes from.</param>
public readonly record struct Surface(string Text, SurfaceKind Kind, string Written)
{
    /// <summary>
    /// Every spelling of an entry: term, abbreviation, aliases, listed and generated forms, phrases and blockers. With
    /// <see cref="MatchMode.Phrases"/> the term and its like are <see cref="SurfaceKind.Passive"/>, with
    /// <see cref="MatchMode.Explicit"/> and <see cref="MatchMode.Never"/> they are <see cref="SurfaceKind.Enabled"/>.
    /// </summary>
    public static ImmutableArray<Surface> Of(GlossaryEntry entry)
    {
        var kind = entry.Match switch
        {
            MatchMode.Auto => SurfaceKind.Active,
            MatchMode.Phrases => SurfaceKind.Passive,
            MatchMode.Explicit or MatchMode.Never => SurfaceKind.Enabled,
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
        IEnumerable<string?> names = [entry.Term, entry.Abbreviation, .. entry.Aliases, .. entry.HiddenAliases];
        var surfaces = names.OfType<string>().SelectMany(name => WithForms(name, kind, entry))
            .Concat(entry.Forms.Select(form => new Surface(Fold(form), kind, form)));
        if (entry.Match == MatchMode.Phrases)
            surfaces = surfaces.Concat(
                entry.Phrases.SelectMany(phrase => WithForms(phrase, SurfaceKind.Active, entry)));
        surfaces = surfaces.Concat(entry.Not.Select(text => new Surface(Fold(text), SurfaceKind.Blocker, text)));
        return
        [
            .. surfaces
                .Where(surface => surface.Text.Length > 0)
                .DistinctBy(surface => (surface.Text, surface.Kind)),
        ];
    }

    private static IEnumerable<Surface> WithForms(string written, SurfaceKind kind, GlossaryEntry entry)
    {
        var text = Fold(written);
        if (text.Length == 0) return [];
        ImmutableArray<string> forms = entry.IsInflected ? Inflector.FormsOf(text, entry.Language) : [];
        return forms.Insert(0, text).Select(form => new Surface(form, kind, written));
    }

    private static string Fold(string text) =>
        string.Join(' ', NormalForm.Of(text, NormalizationForm.FormC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What an occurrence of a surface means.</summary>
public enum SurfaceKind
{
    /// <summary>It is linked.</summary>
    Active,

    /// <summary>It is linked only in reports that enable its entry.</summary>
    Enabled,

    /// <summary>It is never linked; it only keeps older meanings of the same surface from being linked.</summary>
    Passive,

    /// <summary>A match inside it is none.</summary>
    Blocker,
}
