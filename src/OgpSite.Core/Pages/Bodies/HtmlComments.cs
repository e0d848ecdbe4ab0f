namespace OgpSite.Core.Pages.Bodies;

/// <summary>Takes comments out of raw HTML.</summary>
internal static class HtmlComments
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The text without its comments; one that is not closed reaches to the end.</summary>
    public static string Remove(string html)
    {
        while (html.IndexOf(Open, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = html.IndexOf(Close, start + Open.Length, StringComparison.Ordinal);
            html = end < 0 ? html[..start] : html.Remove(start, end + Close.Length - start);
        }

        return html;
    }
}
