using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Glossaries;

/// <summary>A glossary term with its definition and how its occurrences are found (glossary-linking.md).</summary>
public sealed record GlossaryEntry
{
    /// <summary>Stable; used in addresses. Unique within a language of the site, or within a report.</summary>
    public required string Id { get; init; }

    public required string Language { get; init; }
    public required GlossaryScope Scope { get; init; }

    /// <summary>Where the entry begins.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>
    /// Of the whole file, its text included (<see cref="SourceFile.Digest"/>); 0 for an entry of a report, which has none.
    /// </summary>
    public UInt128 Digest { get; init; }

    /// <summary>Where the id is written; the entry's beginning where it comes from the file's name.</summary>
    public SourceLocation IdLocation { get; init; }

    /// <summary>Where each spelling is written.</summary>
    public FrozenDictionary<string, SourceLocation> SurfaceLocations { get; init; } =
        FrozenDictionary<string, SourceLocation>.Empty;

    public required string Term { get; init; }
    public string? Abbreviation { get; init; }

    /// <summary>Matched, and shown as synonyms.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Matched, never shown.</summary>
    public ImmutableArray<string> HiddenAliases { get; init; } = [];

    /// <summary>Irregular or inflected forms, matched as written.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>Plain text, at most 250 characters: what the tooltip shows.</summary>
    public required string Definition { get; init; }

    public MatchMode Match { get; init; } = MatchMode.Auto;

    /// <summary>With <see cref="MatchMode.Phrases"/>, only these are matched.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    /// <summary>A match inside one of these is none.</summary>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <summary>Whether all of the entry's surfaces are matched with exact case.</summary>
    public bool IsCaseExact { get; init; }

    /// <summary>Whether inflected forms are generated from the surfaces.</summary>
    public bool IsInflected { get; init; } = true;

    /// <summary>The first action-plan year for which this meaning holds; null: from the beginning.</summary>
    public int? ValidFrom { get; init; }

    public GlossaryCategory? Category { get; init; }

    /// <summary>Related entries, by id, with the place where each is named.</summary>
    public ImmutableArray<EntryReference> See { get; init; } = [];

    public Uri? Source { get; init; }
    public bool IsDraft { get; init; }
}

/// <summary>Whether an entry belongs to the site, with a page of its own, or to one report.</summary>
public enum GlossaryScope
{
    Site,
    Report,
}

public enum MatchMode
{
    /// <summary>Term, abbreviation, aliases and their forms are linked wherever they occur.</summary>
    Auto,

    /// <summary>Linked only by <c>[text](gloss:id)</c>.</summary>
    Explicit,

    /// <summary>Only the entry's phrases are linked.</summary>
    Phrases,

    /// <summary>Never linked.</summary>
    Never,
}

public enum GlossaryCategory
{
    Basics,
    Evaluations,
    Governance,
    PolicyAreas,
    Process,
}

/// <summary>An entry named by id, and where.</summary>
public readonly record struct EntryReference(string Id, SourceLocation Location);
