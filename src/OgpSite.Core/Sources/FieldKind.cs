using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>A kind of value: how it is read from YAML, and how a JSON Schema describes it.</summary>
public abstract class FieldKind<T>
{
    internal virtual bool TakesPlaceholders => false;

    /// <summary>
    /// The value, or nothing (null) where there is none or where it is wrong, which is then reported.
    /// </summary>
    public abstract T? Read(YamlNode node, string field, DiagnosticBag diagnostics);

    internal abstract JsonObject Schema();

    /// <summary>
    /// The node as a text without outer white space; null, and reported, where it is a list or mapping, or holds what
    /// is no text.
    /// </summary>
    protected static string? ReadScalar(YamlNode node, string field, string expected, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar scalar)
        {
            var text = scalar.Value.Trim();
            return CharacterCheck.IsText(text, node.Location, diagnostics) ? text : null;
        }

        if (node is not YamlBroken)
            diagnostics.Add(DiagnosticCatalog.WrongKind.At(node.Location, field, expected, node.KindName));
        return null;
    }
}
