using OgpSite.Core.Configuration;

namespace OgpSite.Core.Graph;

/// <summary>
/// The address of an output file below the site's root, with forward slashes and no leading one:
/// <c>es/reports/chile.html</c>. Every page is a file of its own name, so the address is also the file's path.
/// </summary>
public readonly record struct SiteUrl(string Path) : IComparable<SiteUrl>
{
    /// <summary>
    /// The reference from the page <paramref name="from"/> to this address, percent-encoded where a name needs it:
    /// <c>../glossary/irm.html</c>. It always names the file, so it works at any base and under <c>file://</c>.
    /// </summary>
    public string RelativeTo(SiteUrl from)
    {
        var here = from.Path.Split('/');
        var there = Path.Split('/');
        var shared = 0;
        while (shared < here.Length - 1 && shared < there.Length - 1 && here[shared] == there[shared]) shared++;
        var up = string.Concat(Enumerable.Repeat("../", here.Length - 1 - shared));
        return up + string.Join('/', there.Skip(shared).Select(Uri.EscapeDataString));
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
