using System.Buffers;
using System.Globalization;
using System.Text;

namespace OgpSite.Cli.Serving;

/// <summary>
/// The path of a request: as it was sent, and decoded once. There is none for what no page of a site can be called:
/// dot segments, empty segments, backslashes, encoded slashes, control characters, broken encodings.
/// </summary>
internal sealed record RequestPath(string Encoded, string Value)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Takes the target of a request line, with or without its query.</summary>
    public static RequestPath? Parse(string target)
    {
        var encoded = target.Split('?', 2)[0];
        if (!encoded.StartsWith('/') || encoded.Contains('#', StringComparison.Ordinal)) return null;
        if (Decode(encoded) is not { } path || path.Any(c => char.IsControl(c) || c == '\\')) return null;
        var segments = path.Split('/');
        // The first segment is empty as the path begins with a slash; the last one is where a folder is meant.
        var isOdd = segments.Where((segment, i) => segment switch
        {
            "." or ".." => true,
            "" => i > 0 && i < segments.Length - 1,
            _ => false,
        }).Any();
        return isOdd ? null : new RequestPath(encoded, path);
    }

    private static string? Decode(string encoded)
    {
        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != '%')
            {
                if (!char.IsAscii(encoded[i])) return null;
                bytes.Add((byte)encoded[i]);
                continue;
            }

            var digits = encoded.AsSpan(i + 1, Math.Min(2, encoded.Length - i - 1));
            if (digits.Length < 2 || digits.ContainsAnyExcept(HexDigits)) return null;
            var value = byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (value == '/') return null; // a slash within a name would become a folder
            bytes.Add(value);
            i += 2;
        }

        try
        {
            return StrictUtf8.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
