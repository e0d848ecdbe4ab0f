using System.Text;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Takes comments out of raw HTML.</summary>
internal static class HtmlComments
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The text without its comments; one that is not closed reaches to the end.</summary>
    public static string Remove(string html)
    {
        if (!html.Contains(Open, StringComparison.Ordinal)) return html;
        var text = new StringBuilder(html.Length);
        for (var position = 0; position < html.Length;)
        {
            var start = html.IndexOf(Open, position, StringComparison.Ordinal);
            text.Append(html, position, (start < 0 ? html.Length : start) - position);
            var end = start < 0 ? -1 : html.IndexOf(Close, start + Open.Length, StringComparison.Ordinal);
            position = end < 0 ? html.Length : end + Close.Length;
        }

        return text.ToString();
    }
}
