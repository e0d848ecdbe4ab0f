namespace OgpSite.Core.Glossaries;

/// <summary>One spelling of a term, as it is looked for in text.</summary>
/// <param name="Text">White space folded to single spaces; never empty.</param>
public readonly record struct Surface(string Text, SurfaceKind Kind)
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
        var surfaces = names.SelectMany(name => WithForms(name, entry)).Concat(entry.Forms.Select(Fold))
            .Select(text => new Surface(text, kind));
        if (entry.Match == MatchMode.Phrases)
        {
            surfaces = surfaces.Concat(entry.Phrases.SelectMany(phrase => WithForms(phrase, entry))
                .Select(text => new Surface(text, SurfaceKind.Active)));
        }

        surfaces = surfaces.Concat(entry.Not.Select(text => new Surface(Fold(text), SurfaceKind.Blocker)));
        return [.. surfaces.Where(surface => surface.Text.Length > 0).Distinct()];
    }

    private static IEnumerable<string> WithForms(string? name, GlossaryEntry entry)
    {
        var surface = Fold(name ?? "");
        if (surface.Length == 0) return [];
        return entry.IsInflected ? [surface, .. Inflector.FormsOf(surface, entry.Language)] : [surface];
    }

    private static string Fold(string text) =>
        string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
