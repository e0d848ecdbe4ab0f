using System.Collections.Frozen;
using System.Text;
using System.Xml;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Graph;

/// <summary>
/// Refuses SVG images that could do more than show something (hardening T4): opened by its own address, an SVG runs its
/// scripts on the site's host, and no policy of the pages holds there.
/// </summary>
internal static class SvgCheck
{
    private const int LargestFile = 1024 * 1024;
    private const int MostElements = 10_000;
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private static readonly FrozenSet<string> ActiveElements = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "script", "foreignObject", "handler", "listener", "iframe", "object", "embed", "audio", "video", "discard");

    private static readonly FrozenSet<string> Animations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "animate", "set", "animateMotion", "animateTransform", "animateColor");

    /// <summary>What a style must not hold: each of these can name an address, or hide one.</summary>
    private static readonly ImmutableArray<string> ActiveStyles =
    [
        "@import", "@namespace", "image-set(", "image(", "src(", "expression(", "javascript:", "behavior:",
        "-moz-binding", "\\",
    ];

    public static void Run(SourcePath path, Stream content, long length, DiagnosticBag diagnostics)
    {
        if (length > LargestFile)
        {
            diagnostics.Add(DiagnosticCatalog.SvgNotReadable.At(
                SourceLocation.StartOf(path), "it is larger than 1 MiB"));
            return;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            // It looks at the first bytes at once, for the encoding.
            using var reader = XmlReader.Create(content, settings);
            Check(path, reader, diagnostics);
        }
        catch (XmlException exception)
        {
            var place = new SourceLocation(
                path, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition));
            diagnostics.Add(DiagnosticCatalog.SvgNotReadable.At(
                place, "it is not well-formed XML, or declares a document type"));
        }
    }

    private static void Check(SourcePath path, XmlReader reader, DiagnosticBag diagnostics)
    {
        var elements = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when ++elements > MostElements:
                    diagnostics.Add(DiagnosticCatalog.SvgNotReadable.At(
                        PlaceOf(path, reader), "it has more than 10,000 elements"));
                    return;
                case XmlNodeType.Element
                    when elements == 1 && reader is not { LocalName: "svg", NamespaceURI: SvgNamespace }:
                    diagnostics.Add(DiagnosticCatalog.SvgNotReadable.At(
                        PlaceOf(path, reader), $"its root is not <svg xmlns=\"{SvgNamespace}\">"));
                    return;
                case XmlNodeType.Element:
                    CheckElement(path, reader, diagnostics);
                    if (IsStyle(reader.LocalName) && !reader.IsEmptyElement) CheckStyle(path, reader, diagnostics);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    Report(path, reader, $"the instruction '<?{reader.Name}'", diagnostics);
                    break;
            }
        }
    }

    private static void CheckElement(SourcePath path, XmlReader reader, DiagnosticBag diagnostics)
    {
        var element = reader.LocalName;
        if (ActiveElements.Contains(element) || reader.NamespaceURI == HtmlNamespace)
            Report(path, reader, $"the element '{reader.Name}'", diagnostics);
        while (reader.MoveToNextAttribute())
        {
            if (IsForeign(reader)) continue;
            if (FaultOfAttribute(element, reader.LocalName, reader.Value) is { } fault)
                Report(path, reader, $"{fault} in the attribute '{reader.Name}' of '{element}'", diagnostics);
        }

        reader.MoveToElement();
    }

    /// <summary>A browser puts the pieces of a style together, whatever comments stand between them.</summary>
    private static void CheckStyle(SourcePath path, XmlReader reader, DiagnosticBag diagnostics)
    {
        var place = PlaceOf(path, reader);
        var style = new StringBuilder();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && IsStyle(reader.LocalName)))
        {
            if (reader.NodeType == XmlNodeType.Element) CheckElement(path, reader, diagnostics);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) style.Append(reader.Value);
        }

        if (Fault(style.ToString()) is { } fault)
            diagnostics.Add(DiagnosticCatalog.SvgActive.At(place, $"{fault} in a style"));
    }

    private static string? FaultOfAttribute(string element, string attribute, string value) =>
        attribute.ToLowerInvariant() switch
        {
            ['o', 'n', ..] => "an event",
            ['a', 'r', 'i', 'a', '-', ..] or ['d', 'a', 't', 'a', '-', ..] => null,
            "base" => "a base address",
            "href" or "src" => FaultOfAddress(element, value),
            "attributename" when Animations.Contains(element) && IsDangerousToChange(value) =>
                "a change of an address or an event",
            _ => Fault(value),
        };

    /// <summary>Links may lead to other sites, anything else only to a part of the same image.</summary>
    private static string? FaultOfAddress(string element, string value) => LinkAddress.Parse(value) switch
    {
        LinkAddress.SamePage => null,
        LinkAddress.External when element == "a" => null,
        _ => "an address outside of the image",
    };

    private static bool IsDangerousToChange(string attribute)
    {
        var name = attribute.Trim()[(attribute.Trim().IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        return name is "href" or "src" or "style" or "base" || name.StartsWith("on", StringComparison.Ordinal);
    }

    /// <summary>Presentation attributes and styles are the same language, and either may name addresses.</summary>
    private static string? Fault(string style)
    {
        for (var start = 0;
            style.IndexOf("url(", start, StringComparison.OrdinalIgnoreCase) is >= 0 and var found;
            start = found + 4)
        {
            var address = style.AsSpan(found + 4).TrimStart().TrimStart("\"'");
            if (!address.StartsWith("#")) return "an address outside of the image";
        }

        return ActiveStyles
            .FirstOrDefault(active => style.Contains(active, StringComparison.OrdinalIgnoreCase)) is { } word
            ? $"'{word}'"
            : null;
    }

    /// <summary>What drawing programs note for themselves has no meaning for browsers.</summary>
    private static bool IsForeign(XmlReader attribute) =>
        attribute.NamespaceURI is not ("" or "http://www.w3.org/1999/xlink" or "http://www.w3.org/XML/1998/namespace");

    private static bool IsStyle(string element) => element.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static void Report(SourcePath path, XmlReader reader, string what, DiagnosticBag diagnostics) =>
        diagnostics.Add(DiagnosticCatalog.SvgActive.At(PlaceOf(path, reader), what));

    private static SourceLocation PlaceOf(SourcePath path, XmlReader reader) =>
        reader is IXmlLineInfo place && place.HasLineInfo()
            ? new SourceLocation(path, place.LineNumber, place.LinePosition)
            : SourceLocation.StartOf(path);
}
