using Markdig.Renderers;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Writes the attributes of our renderers. Nothing else begins one, so no value can end its attribute or element.
/// </summary>
internal static class AttributeWriter
{
    /// <summary>Writes <c> name="value"</c>, escaped.</summary>
    public static HtmlRenderer WriteAttribute(this HtmlRenderer renderer, string name, string? value) =>
        renderer.Write(' ').Write(name).Write("=\"").WriteEscape(value).Write('"');

    /// <summary>Writes an attribute with an address that is resolved: what no address holds is percent-encoded.</summary>
    public static HtmlRenderer WriteAddressAttribute(this HtmlRenderer renderer, string name, string? address) =>
        renderer.Write(' ').Write(name).Write("=\"").WriteEscapeUrl(address).Write('"');
}
