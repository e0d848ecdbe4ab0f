using System.Buffers;
using OgpSite.Core.Configuration;

namespace OgpSite.Core.Graph;

/// <summary>
/// The address of an output file below the site's root, with forward slashes and no leading one:
/// <c>es/reports/chile.html</c>. Every page is a file of its own name, so the address is also the file's path.
/// </summary>
public readonly record struct SiteUrl(string Path) : IComparable<SiteUrl>
{
    private const string Up = "../";

    /// <summary>What stands in a reference as it is: the characters that RFC 3986 reserves for nothing.</summary>
    private static readonly SearchValues<char> Unescaped = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    /// <summary>
    /// The reference from the page <paramref name="from"/> to this address, percent-encoded where a name needs it:
    /// <c>../glossary/irm.html</c>. It always names the file, so it works at any base and under <c>file://</c>.
    /// </summary>
    public string RelativeTo(SiteUrl from)
    {
        var same = Path.AsSpan(0, Path.AsSpan().CommonPrefixLength(from.Path));
        var shared = same.LastIndexOf('/') + 1; // the folders that both stand in
        var ups = from.Path.AsSpan(shared).Count('/');
        var path = Path;
        if (path.AsSpan(shared).ContainsAnyExcept(Unescaped))
        {
            path = Path[..shared] + string.Join('/', Path[shared..].Split('/').Select(Uri.EscapeDataString));
        }

        return string.Create(ups * Up.Length + path.Length - shared, (path, shared, ups), static (reference, way) =>
        {
            for (var i = 0; i < way.ups; i++) Up.CopyTo(reference[(i * Up.Length)..]);
            way.path.AsSpan(way.shared).CopyTo(reference[(way.ups * Up.Length)..]);
        });
    }

    /// <summary>The absolute address in a site whose <paramref name="root"/> ends in a slash.</summary>
    public string Below(Uri root) => root.AbsoluteUri + RelativeTo(new SiteUrl("index.html"));

    /// <summary>
    /// The address of a language's page: the default language stands at the root, the others below their code.
    /// </summary>
    internal static SiteUrl In(string language, string path, SiteConfiguration configuration) =>
        new(language == configuration.DefaultLanguage ? path : $"{language}/{path}");

    public int CompareTo(SiteUrl other) => string.CompareOrdinal(Path, other.Path);

    public override string ToString() => Path;
}
