using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpSite.Core.Search;

/// <summary>Names that tell what is in a file or folder, so that a browser may keep what has such a name.</summary>
internal static class ContentName
{
    public const int Length = 8;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Of a SHA-256 digest: eight digits of base 36, which are 41 bits.</summary>
    public static string Of(ReadOnlySpan<byte> digest)
    {
        Span<char> name = stackalloc char[Length];
        var rest = BinaryPrimitives.ReadUInt64BigEndian(digest);
        for (var i = Length - 1; i >= 0; i--)
        {
            name[i] = Digits[(int)(rest % 36)];
            rest /= 36;
        }

        return name.ToString();
    }

    /// <summary>Of files with their names, in their order.</summary>
    public static string OfFiles(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files)
        {
            var head = string.Create(CultureInfo.InvariantCulture, $"{name}\n{content.Length}\n");
            digest.AppendData(Encoding.UTF8.GetBytes(head));
            digest.AppendData(content.Span);
        }

        return Of(digest.GetHashAndReset());
    }
}
