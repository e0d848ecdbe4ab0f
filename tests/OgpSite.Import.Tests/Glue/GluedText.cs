using System.Text;

namespace OgpSite.Import.Tests.Glue;

/// <summary>
/// Glues definitions into a text as OGP's site does: the first 200 bytes behind the term, and three dots.
/// </summary>
internal static class GluedText
{
    public const string Plan =
        "A plan of action sets out what a government intends to do within two years, who is to do it, and how " +
        "people can follow the work from the first meeting to the last report, month after month, in the open and in " +
        "plain words.";

    /// <summary>With curly quotation marks and dashes, three bytes each.</summary>
    public const string Forum =
        "A “standing forum” meets in public – at least twice a year – and brings together the government’s staff and " +
        "people’s own groups, so that each of them hears the same figures at the same time and may answer to them.";

    /// <summary>The glue of a definition, behind which the sentence goes on.</summary>
    public static string Of(string definition, bool hasMore = false) =>
        Cut(definition) + "..." + (hasMore ? " More" : "");

    /// <summary>The first 200 bytes; a character on the border is left out, and spaces make up for it.</summary>
    public static string Cut(string definition)
    {
        var cut = new StringBuilder();
        var bytes = 0;
        foreach (var rune in definition.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > 200) break;
            bytes += rune.Utf8SequenceLength;
            cut.Append(rune);
        }

        return cut.Append(' ', 200 - bytes).ToString();
    }
}
