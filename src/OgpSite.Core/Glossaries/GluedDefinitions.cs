using System.Text;

namespace OgpSite.Core.Glossaries;

/// <summary>
/// Finds the tooltip definitions that a scrape leaves within running text: directly after a term, without a separator,
/// the first 200 UTF-8 bytes of its definition, three dots, and sometimes <c> More</c>.
/// </summary>
/// <remarks>
/// No list of terms is needed: the exact length, and a capital directly after a lower-case letter or a closing bracket,
/// do not come together by chance. A definition that was translated after the cut has another length and is not found.
/// </remarks>
public static class GluedDefinitions
{
    private const int CutAfterBytes = 200;
    private const string Ellipsis = "...";
    private const string MoreLink = " More";

    /// <summary>
    /// Every glue of the text, in its order, found by its length or as one of the <paramref name="known"/> definitions.
    /// </summary>
    public static ImmutableArray<GluedDefinition> Find(string text, KnownDefinitions known)
    {
        var found = Find(text).ToBuilder();
        for (var start = NextKnown(text, 1, known); start >= 0; start = NextKnown(text, start + 1, known))
        {
            if (known.EndOf(text, start) is not { } end) continue;
            var glue = new GluedDefinition(start, EndOfGlue(text, end) - start);
            if (!found.Any(other => other.Start < glue.End && glue.Start < other.End)) found.Add(glue);
        }

        return [.. found.OrderBy(glue => glue.Start)];
    }

    /// <summary>
    /// Every glue of the text that has its known length, in its order; a glue never reaches over a line break.
    /// </summary>
    public static ImmutableArray<GluedDefinition> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<GluedDefinition>();
        var free = 0;
        for (var dots = Next(text, 0); dots >= 0; dots = Next(text, dots + 1))
        {
            if (StartOfCut(text, dots) is not { } start || start < free || !BeginsAfterTerm(text, start)) continue;
            free = EndOfGlue(text, dots + Ellipsis.Length);
            found.Add(new GluedDefinition(start, free - start));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether the text has any of the signs of a glue: a quick look that rules most texts out.</summary>
    internal static bool IsPossible(string text, KnownDefinitions known) =>
        Next(text, 0) >= 0 || NextKnown(text, 1, known) >= 0;

    /// <summary>
    /// The first capital at or after <paramref name="from"/> directly behind a term that a known definition may begin
    /// with; -1 where there is none.
    /// </summary>
    private static int NextKnown(string text, int from, KnownDefinitions known)
    {
        for (var start = known.NextBeginning(text, from); start >= 0; start = known.NextBeginning(text, start + 1))
            if (char.IsUpper(text[start]) && IsEndOfTerm(text[start - 1])) return start;
        return -1;
    }

    private static int Next(string text, int from) => text.IndexOf(Ellipsis, from, StringComparison.Ordinal);

    /// <summary>
    /// The place exactly 200 bytes before <paramref name="end"/>; null where a character or a line break is in the way.
    /// </summary>
    private static int? StartOfCut(string text, int end)
    {
        var bytes = 0;
        var start = end;
        while (bytes < CutAfterBytes)
        {
            if (Rune.DecodeLastFromUtf16(text.AsSpan(0, start), out var rune, out var length) != default) return null;
            if (rune.Value == '\n') return null;
            bytes += rune.Utf8SequenceLength;
            start -= length;
        }

        return bytes == CutAfterBytes ? start : null;
    }

    private static bool BeginsAfterTerm(string text, int start) =>
        start > 0 && char.IsUpper(text[start]) && (text[start - 1] == ')' || char.IsLower(text[start - 1]));

    /// <summary>A known definition stands behind a word of any kind, an abbreviation among them.</summary>
    private static bool IsEndOfTerm(char c) => c == ')' || char.IsLetterOrDigit(c);

    private static int EndOfGlue(string text, int end)
    {
        var endOfMore = end + MoreLink.Length;
        var isMore = string.CompareOrdinal(text, end, MoreLink, 0, MoreLink.Length) == 0 &&
            (endOfMore == text.Length || !char.IsLetterOrDigit(text[endOfMore]));
        return isMore ? endOfMore : end;
    }
}

/// <summary>
/// A definition glued into a text, from its capital to the end of its dots or of the <c> More</c> behind them.
/// </summary>
public readonly record struct GluedDefinition(int Start, int Length)
{
    /// <summary>The first character behind it.</summary>
    public int End => Start + Length;
}
