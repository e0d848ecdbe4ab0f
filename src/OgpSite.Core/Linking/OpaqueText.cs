namespace OgpSite.Core.Linking;

/// <summary>Finds what only looks like words: addresses, host names, e-mail, @handles, #tags, paths and file names.</summary>
internal static class OpaqueText
{
    private const string Dividers = "()[]{}<>\"“”„«»‹›,;|…—\uFFFC";

    private const string Trailing = ".:!?'’‘*_";

    /// <summary>The opaque ranges of a text, in order and apart.</summary>
    public static List<ProseRange> Find(ReadOnlySpan<char> text)
    {
        var found = new List<ProseRange>();
        if (text.IndexOfAny("@#/\\.") < 0) return found;
        var i = 0;
        while (i < text.Length)
        {
            while (i < text.Length && IsDivider(text[i])) i++;
            var start = i;
            while (i < text.Length && !IsDivider(text[i])) i++;
            var end = i;
            while (start < end && text[start] is '\'' or '’' or '‘' or '*') start++;
            while (end > start && Trailing.Contains(text[end - 1], StringComparison.Ordinal)) end--;
            if (IsOpaque(text[start..end])) found.Add(new ProseRange(start, end));
        }

        return found;
    }

    private static bool IsDivider(char c) => char.IsWhiteSpace(c) || Dividers.Contains(c, StringComparison.Ordinal);

    private static bool IsOpaque(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 2 || chunk.IndexOfAny("@#/\\.") < 0) return false;
        if (chunk[0] is '@' or '#') return WordText.IsWord(chunk[1]);
        if (chunk[0] == '/' || chunk.StartsWith("./") || chunk.StartsWith("../") || chunk.StartsWith("~/"))
            return chunk[^1] != '/' || chunk.Length > 1;
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains('\\')) return true;
        if (chunk.IndexOf('@') is > 0 and var at && at < chunk.Length - 1 && WordText.IsWord(chunk[at + 1])) return true;
        if (chunk.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return true;
        var host = chunk.IndexOfAny("/?#:") is >= 0 and var cut ? chunk[..cut] : chunk;
        return EndsInDottedName(host) || EndsInDottedName(chunk);
    }

    /// <summary>
    /// Whether the text ends as host names and file names do: a dot and a short run of letters and digits, in one case
    /// (<c>.org</c>, <c>.PDF</c>, <c>.mp4</c>). <c>plan.However</c> is a missing space.
    /// </summary>
    private static bool EndsInDottedName(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        if (dot < 1 || !(WordText.IsWord(text[dot - 1]) || WordText.IsHyphen(text[dot - 1]))) return false;
        var ending = text[(dot + 1)..];
        if (ending.Length is < 2 or > 24 || !char.IsAsciiLetterOrDigit(ending[0])) return false;
        bool hasLower = false, hasUpper = false;
        foreach (var c in ending)
        {
            if (char.IsAsciiLetterLower(c)) hasLower = true;
            else if (char.IsAsciiLetterUpper(c)) hasUpper = true;
            else if (!char.IsAsciiDigit(c)) return false;
        }

        return hasLower ? !hasUpper : hasUpper && ending.Length <= 4;
    }
}
