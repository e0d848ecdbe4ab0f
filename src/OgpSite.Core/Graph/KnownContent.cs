using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>
/// What the last build in this process read, so that a file which has not been written since need not be read again.
/// Immutable.
/// </summary>
/// <param name="Languages">The site's languages, the default one first: what a file is depends on them.</param>
internal sealed record KnownContent(
    ImmutableArray<string> Languages, FrozenDictionary<SourcePath, KnownFile> Files)
{
    public static KnownContent None { get; } = new([], FrozenDictionary<SourcePath, KnownFile>.Empty);

    /// <summary>What is known for a site in these languages.</summary>
    public KnownContent For(ImmutableArray<string> languages) =>
        Languages.SequenceEqual(languages) ? this : None with { Languages = languages };
}

/// <summary>A file as it was read.</summary>
/// <param name="Content">A report, an entry or a free page; null where it could not be read.</param>
internal sealed record KnownFile(SourceEntry Entry, object? Content, ImmutableArray<Diagnostic> Problems);
