using OgpSite.Core.Diagnostics;

namespace OgpSite.Import;

/// <summary>A page to be imported, as it was saved.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Text">With <c>\n</c> at the ends of lines.</param>
public sealed record SavedPage(SourcePath Path, string Text)
{
    /// <summary>Whether it is HTML, whatever its name.</summary>
    public bool IsHtml
    {
        get
        {
            var start = Text.AsSpan(0, Math.Min(Text.Length, 2000)).TrimStart();
            return start.StartsWith("<", StringComparison.Ordinal)
                && (start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                    || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                    || Path.Extension is ".html" or ".htm" or ".xhtml");
        }
    }
}
