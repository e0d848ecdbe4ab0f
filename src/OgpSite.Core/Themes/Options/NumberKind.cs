using System.Globalization;
using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>A decimal number within bounds, both of them included.</summary>
internal sealed class NumberKind(decimal? least, decimal? most) : FieldKind<decimal?>
{
    public override decimal? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (ReadScalar(node, field, "a number", diagnostics) is not { } text) return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
            && !(number < least) && !(number > most))
            return number;
        diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(node.Location, text, field, Expected));
        return null;
    }

    private string Expected => (least, most) switch
    {
        ({ }, { }) => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        ({ }, null) => string.Create(CultureInfo.InvariantCulture, $"a number from {least} on"),
        (null, { }) => string.Create(CultureInfo.InvariantCulture, $"a number up to {most}"),
        _ => "a number such as 38 or 0.5",
    };

    internal override JsonObject Schema() => JsonSchemas.OfType("number");
}
