using System.Text;
using AngleSharp.Dom;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Fuzzing.Targets;

/// <summary>
/// A text as an address and as a name. An address that is let through is what a browser takes it for, and is let
/// through again; a slug is a slug, and its own.
/// </summary>
internal static class AddressTarget
{
    private static readonly ImmutableArray<string> Schemes = ["http", "https", "mailto", "tel"];

    public static void Run(byte[] input)
    {
        Check(Encoding.UTF8.GetString(input));
        // Halves of surrogate pairs come from escapes of YAML.
        Check(Encoding.Unicode.GetString(input));
    }

    private static void Check(string text)
    {
        if (LinkAddress.Parse(text) is LinkAddress.External external) CheckExternal(external);
        if (WebAddresses.Parse(text) is { } address)
        {
            FaultException.Unless(address.Scheme is "http" or "https", $"'{address}' is no web address.");
            if (Ascii.IsValid(text))
            {
                var browsers = new Url(text).HostName;
                FaultException.Unless(
                    browsers == address.Host, $"A browser takes '{text}' to '{browsers}', not to '{address.Host}'.");
            }
        }

        var slug = Slug.ForAddress(text);
        FaultException.Unless(
            slug.Length == 0 || AddressName.IsSlug(slug) || AddressName.IsDevice(slug), $"'{slug}' is no slug.");
        FaultException.Unless(Slug.ForAddress(slug) == slug, $"The slug of '{slug}' is another.");

        var anchor = Slug.ForHeading(text);
        FaultException.Unless(
            !anchor.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\'' or '&' or '#'),
            $"'{anchor}' is no anchor.");
        FaultException.Unless(Slug.ForHeading(anchor) == anchor, $"The anchor of '{anchor}' is another.");
    }

    private static void CheckExternal(LinkAddress.External external)
    {
        FaultException.Unless(
            LinkAddress.Parse(external.Address) == external, $"'{external.Address}' is another address again.");
        // Browsers take no colon in the first part of a relative address for one of a scheme that is not whole.
        var scheme = new Url(external.Address).Scheme;
        FaultException.Unless(Schemes.Contains(scheme), $"A browser takes the scheme '{scheme}'.");
    }
}
