using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>The address of a site's root: without query or fragment, and made to end in a slash.</summary>
internal sealed class SiteUrlKind : FieldKind<Uri>
{
    public override Uri? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (FieldKinds.WebAddress.Read(node, field, diagnostics) is not { } url) return null;
        if (url.Query.Length == 0 && url.Fragment.Length == 0)
            return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
        diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(
            node.Location, url.OriginalString, field, "the address of a site's root: it has no '?' and no '#'"));
        return null;
    }

    internal override JsonObject Schema() => FieldKinds.WebAddress.Schema();
}
