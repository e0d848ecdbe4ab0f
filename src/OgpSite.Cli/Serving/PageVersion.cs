using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;

namespace OgpSite.Cli.Serving;

/// <summary>
/// Tells two states of a page apart: by what it shows, which wants a reload to change, and by its style sheets, which
/// can be exchanged while one reads. What a page shows are its own bytes and the images and scripts that it names.
/// </summary>
/// <param name="Content">A digest of what the page shows.</param>
/// <param name="Styles">A digest of its style sheets.</param>
/// <param name="Sheets">The addresses of the style sheets, in order, each with a query that changes with it.</param>
internal sealed record PageVersion(string Content, string Styles, ImmutableArray<string> Sheets)
{
    private static readonly Regex StyleLink = new(
        "<link\\b[^>]*\\brel=[\"']?stylesheet\\b[^>]*>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Reference = new(
        "\\s(?:href|src)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    public static PageVersion Of(ReadOnlyMemory<byte> page, RequestPath path, ServedSite site)
    {
        var html = Encoding.UTF8.GetString(page.Span);
        ImmutableArray<string> sheets =
        [
            .. StyleLink.Matches(html)
                .SelectMany(link => Reference.Matches(link.Value))
                .Select(reference => Stamped(ValueOf(reference), path, site)),
        ];
        var rest = StyleLink.Replace(html, "");
        var content = new XxHash128();
        content.Append(Encoding.UTF8.GetBytes(rest));
        foreach (Match reference in Reference.Matches(rest))
            if (reference.ValueSpan.TrimStart().StartsWith("src", StringComparison.OrdinalIgnoreCase))
                content.Append(Encoding.UTF8.GetBytes(Stamped(ValueOf(reference), path, site)));
        return new PageVersion(
            Convert.ToHexStringLower(content.GetCurrentHash()),
            Digest(Encoding.UTF8.GetBytes(string.Join('\n', sheets))),
            sheets);
    }

    private static string ValueOf(Match reference) =>
        reference.Groups[1].Value + reference.Groups[2].Value + reference.Groups[3].Value;

    /// <summary>The address with a digest of the file there; of a file that the site has not, the address.</summary>
    private static string Stamped(string reference, RequestPath path, ServedSite site)
    {
        // The host does not matter, only whether the reference leaves it.
        var here = new Uri("http://localhost" + path.Encoded);
        return Uri.TryCreate(here, reference, out var there)
            && there.Authority == here.Authority
            && RequestPath.Parse(there.AbsolutePath) is { } address
            && site.Find(address) is FileAnswer { Status: 200 } file
                ? $"{there.AbsolutePath}?{Digest(file.Content.Span)}"
                : reference;
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash64.Hash(bytes));
}
