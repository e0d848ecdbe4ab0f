using OgpSite.Core.Sources;

namespace OgpSite.Core.Output.Zips;

/// <summary>The name of the one folder that holds a zip's files.</summary>
internal static class ZipFolder
{
    private const string Suffix = "-" + AddressName.ZipFolder;

    /// <summary>
    /// A slug cut between two words to at most <paramref name="longest"/> characters; one that Windows keeps for a
    /// device says that it is a site. Never shorter than <see cref="AddressName.ZipFolder"/>, which stands where nothing
    /// else can.
    /// </summary>
    public static string Of(string slug, int longest)
    {
        var name = Cut(slug, longest);
        if (AddressName.IsDevice(name)) name += Suffix;
        return name.Length > 0 && name.Length <= longest ? name : AddressName.ZipFolder;
    }

    private static string Cut(string slug, int longest)
    {
        if (slug.Length <= longest) return slug;
        var hyphen = slug.LastIndexOf('-', longest);
        return slug[..(hyphen > 0 ? hyphen : longest)];
    }
}
