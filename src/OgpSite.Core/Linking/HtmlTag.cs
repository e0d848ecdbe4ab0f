namespace OgpSite.Core.Linking;

/// <summary>One tag of raw HTML, as far as linking needs it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Attributes">Names in lower case with their values as written.</param>
/// <param name="End">The position behind the tag.</param>
internal readonly record struct HtmlTag(
    string Name, bool IsEnd, bool IsSelfClosing, ImmutableArray<KeyValuePair<string, string>> Attributes, int End)
{
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
            if (attribute.Key == name) return attribute.Value;
        return null;
    }

    public bool HasClass(string name) =>
        Attribute("class")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(name) == true;

    /// <summary>
    /// The position behind a comment, declaration or processing instruction that begins at <paramref name="start"/>.
    /// </summary>
    public static int? SkipComment(ReadOnlySpan<char> html, int start)
    {
        var rest = html[start..];
        var end = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<!") || rest.StartsWith("<?") ? ">" : null;
        if (end is null) return null;
        var length = rest.IndexOf(end, StringComparison.Ordinal);
        return length < 0 ? html.Length : start + length + end.Length;
    }

    /// <summary>Reads the tag that begins at <paramref name="start"/>; false where there is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> html, int start, out HtmlTag tag)
    {
        tag = default;
        var i = start + 1;
        var isEnd = i < html.Length && html[i] == '/';
        if (isEnd) i++;
        var nameStart = i;
        while (i < html.Length && html[i] is not ('/' or '>') && !char.IsWhiteSpace(html[i])) i++;
        if (html[start] != '<' || i == nameStart || !char.IsAsciiLetter(html[nameStart])) return false;
        var name = html[nameStart..i].ToString();
        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var isSelfClosing = false;
        while (i < html.Length && html[i] != '>')
        {
            isSelfClosing = html[i] == '/';
            if (isSelfClosing || char.IsWhiteSpace(html[i])) i++;
            else attributes.Add(ReadAttribute(html, ref i));
        }

        tag = new HtmlTag(name, isEnd, isSelfClosing, attributes.DrainToImmutable(), Math.Min(i + 1, html.Length));
        return true;
    }

    private static KeyValuePair<string, string> ReadAttribute(ReadOnlySpan<char> html, ref int i)
    {
        var nameStart = i++;
        while (i < html.Length && html[i] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[i])) i++;
        var name = html[nameStart..i].ToString().ToLowerInvariant();
        var afterName = i;
        while (i < html.Length && char.IsWhiteSpace(html[i])) i++;
        if (i >= html.Length || html[i] != '=')
        {
            i = afterName;
            return new(name, "");
        }

        i++;
        while (i < html.Length && char.IsWhiteSpace(html[i])) i++;
        if (i < html.Length && html[i] is '"' or '\'')
        {
            var quote = html[i++];
            var valueStart = i;
            while (i < html.Length && html[i] != quote) i++;
            var quoted = html[valueStart..i].ToString();
            i = Math.Min(i + 1, html.Length);
            return new(name, quoted);
        }

        var start = i;
        while (i < html.Length && html[i] != '>' && !char.IsWhiteSpace(html[i])) i++;
        return new(name, html[start..i].ToString());
    }
}
