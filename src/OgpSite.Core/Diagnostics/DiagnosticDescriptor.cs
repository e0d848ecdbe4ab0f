using System.Globalization;
using System.Text;

namespace OgpSite.Core.Diagnostics;

/// <summary>
/// A kind of problem: its code, weight, message and the longer text that <c>ogpsite explain</c> prints.
/// </summary>
/// <param name="Code">
/// <c>OGP</c> and four digits; the first digit tells the area (see <see cref="DiagnosticCatalog"/>).
/// </param>
/// <param name="Severity">The weight without <c>--strict</c>.</param>
/// <param name="Title">One short line, without the particulars of a case.</param>
/// <param name="MessageFormat">A composite format string: what was found and what would be right.</param>
/// <param name="Explanation">Why it is a problem and how to mend it, in plain paragraphs.</param>
public sealed record DiagnosticDescriptor(
    string Code, Severity Severity, string Title, string MessageFormat, string Explanation)
{
    private readonly CompositeFormat _format = CompositeFormat.Parse(MessageFormat);

    /// <summary>
    /// The problem at <paramref name="location"/>; control characters in the arguments are shown escaped.
    /// </summary>
    public Diagnostic At(SourceLocation location, params ReadOnlySpan<object?> arguments)
    {
        var visible = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            visible[i] = arguments[i] is string text ? ControlCharacters.Escape(text) : arguments[i];
        return new Diagnostic(this, Severity, location, string.Format(CultureInfo.InvariantCulture, _format, visible));
    }
}
