using System.Buffers;

namespace OgpSite.Core.Linking;

/// <summary>
/// Finds what only looks like words: addresses, host names, e-mail, @handles, #tags, paths and file names.
/// </summary>
internal static class OpaqueText
{
    /// <summary>What is opaque holds one of these; most text holds none but the full stops at its ends.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("@#/\\.");

    private static readonly SearchValues<char> Dividers = SearchValues.Create(
        "()[]{}<>\"“”„«»‹›,;|…—\uFFFC"
        + string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(char.IsWhiteSpace)));

    private const string WithinAddresses = ",;|(";

    private const string Trailing = ".:!?'’‘*_";

    /// <summary>The opaque ranges of a text, in order and apart.</summary>
    public static List<ProseRange> Find(ReadOnlySpan<char> text)
    {
        var found = new List<ProseRange>();
        for (var i = 0; text[i..].IndexOfAny(Marks) is >= 0 and var mark;)
        {
            var start = i + text.Slice(i, mark).LastIndexOfAny(Dividers) + 1;
            i = EndOfChunk(text, i + mark);
            if (IsAddress(text[start..i])) i = EndOfAddress(text, i);
            var end = i;
            while (start < end && text[start] is '\'' or '’' or '‘' or '*') start++;
            while (end > start && Trailing.Contains(text[end - 1], StringComparison.Ordinal)) end--;
            if (IsOpaque(text[start..end])) found.Add(new ProseRange(start, end));
        }

        return found;
    }

    private static int EndOfChunk(ReadOnlySpan<char> text, int i) =>
        text[i..].IndexOfAny(Dividers) is >= 0 and var length ? i + length : text.Length;

    /// <summary>An address goes on behind a comma or a bracket that has more of it after it.</summary>
    private static int EndOfAddress(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length
            && (!Dividers.Contains(text[i])
                || (WithinAddresses.Contains(text[i], StringComparison.Ordinal)
                    && i + 1 < text.Length
                    && WordText.IsWordAt(text, i + 1))))
            i++;
        return i;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static bool IsOpaque(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 2 || !chunk.ContainsAny(Marks)) return false;
        if (chunk[0] is '@' or '#') return WordText.IsWord(chunk[1]);
        if (chunk[0] == '/' || chunk.StartsWith("./") || chunk.StartsWith("../") || chunk.StartsWith("~/")) return true;
        if (IsAddress(chunk) || chunk.Contains('\\')) return true;
        if (chunk.IndexOf('@') is > 0 and var at && at < chunk.Length - 1 && WordText.IsWord(chunk[at + 1]))
            return true;
        if (chunk.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return true;
        var host = chunk.IndexOfAny("/?#:") is >= 0 and var cut ? chunk[..cut] : chunk;
        var path = chunk.IndexOfAny('?', '#') is >= 0 and var query ? chunk[..query] : chunk;
        return EndsInDottedName(host) || EndsInDottedName(path);
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

        if (hasLower) return !hasUpper;
        return hasUpper && ending.Length <= 4 && !IsInitials(text[..dot]);
    }

    /// <summary>Whether a dot after this stands in an abbreviation (<c>EE.UU.</c>), not before a file's type.</summary>
    private static bool IsInitials(ReadOnlySpan<char> stem)
    {
        if (stem.Length > 2) return false;
        foreach (var c in stem)
            if (!char.IsUpper(c)) return false;
        return true;
    }
}
