using System.Collections.Frozen;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Incremental;

/// <summary>
/// What a build leaves for the next one, so that only what has changed is made anew. The site is the same without it.
/// Immutable.
/// </summary>
public sealed record SiteMemory
{
    /// <summary>Nothing was built before.</summary>
    public static SiteMemory Empty { get; } = new();

    /// <summary>The digest of what all pages are made with; what is remembered with another one is of no use.</summary>
    internal UInt128 Site { get; init; }

    /// <summary>What is remembered of pages made with <paramref name="site"/>.</summary>
    internal SiteMemory For(UInt128 site) => Site == site ? this : Empty with { Site = site };

    /// <summary>The pages of texts by address.</summary>
    internal FrozenDictionary<SiteUrl, RememberedPage> Pages { get; init; } =
        FrozenDictionary<SiteUrl, RememberedPage>.Empty;

    /// <summary>The pages that show the site as a whole, and its data, each by the address of one of its files.</summary>
    internal FrozenDictionary<SiteUrl, RememberedFiles> Lists { get; init; } =
        FrozenDictionary<SiteUrl, RememberedFiles>.Empty;

    /// <summary>What was read; in this process only.</summary>
    internal KnownContent Content { get; init; } = KnownContent.None;

    /// <summary>The glossary of which each page knows.</summary>
    internal ImmutableArray<EntryTrace> Entries { get; init; } = [];

    /// <summary>By language: the terms of the search index, by the numbers that the pages' postings have.</summary>
    internal FrozenDictionary<string, ImmutableArray<string>> Terms { get; init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;
}
