using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OgpSite.Core.Search;

/// <summary>The names of a site's excerpt files. All its languages share them, as the files share a folder.</summary>
/// <remarks>
/// Two files get the same name by chance once in 100,000 sites of 5,000 files. Then the later one is named anew, and
/// which one that is depends on the threads: the one case in which a build's bytes are not a function of its input.
/// </remarks>
internal sealed class ExcerptNames
{
    private readonly ConcurrentDictionary<string, UInt128> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a name whose content is not at hand: it stands in the way of all others.</summary>
    public void Keep(string name) => _taken.TryAdd(name, 0);

    /// <summary>A name for the content; the same one whenever the content is the same.</summary>
    public string NameOf(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        var identity = BinaryPrimitives.ReadUInt128BigEndian(digest[16..]);
        while (true)
        {
            var name = ContentName.Of(digest);
            if (_taken.GetOrAdd(name, identity) == identity) return name;
            SHA256.HashData(digest, digest);
        }
    }
}
