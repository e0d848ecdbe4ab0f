namespace OgpSite.Core.Search.Words;

/// <summary>What the search knows of a language's words.</summary>
internal sealed record WordLanguage
{
    /// <summary>The name of the pipeline, which the page knows as well: a language, or "none".</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Brings a word in small letters to its stem, for one thread at a time; null where there is no stemmer.
    /// </summary>
    public Func<string, string>? Stem { get; init; }

    /// <summary>Words too common to search for: folded, sorted, each once.</summary>
    public ImmutableArray<string> StopWords { get; init; } = [];

    /// <summary>The scripts that the page needs to stem words, without <c>.js</c>, in the order to load them.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>Whether an apostrophe ends a word, as in "l'accès".</summary>
    public bool Elides { get; init; }

    /// <summary>Whether <c>'s</c> at a word's end is no part of it.</summary>
    public bool HasPossessive { get; init; }
}
