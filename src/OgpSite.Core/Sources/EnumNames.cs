using System.Text;

namespace OgpSite.Core.Sources;

/// <summary>The values of an enumeration as content writes them: <c>EndOfTerm</c> is <c>end-of-term</c>.</summary>
public static class EnumNames<T> where T : struct, Enum
{
    /// <summary>All names, in the order of declaration.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. Enum.GetNames<T>().Select(Hyphenate)];

    private static readonly ImmutableArray<T> Values = [.. Enum.GetValues<T>()];

    public static string Code(T value) => Codes[Values.IndexOf(value)];

    /// <summary>
    /// The value with this name, whatever its case and whether its words are parted by hyphens, spaces or underscores.
    /// </summary>
    public static T? Parse(string text) => Codes.IndexOf(Spelling.Fold(text)) is >= 0 and var i ? Values[i] : null;

    private static string Hyphenate(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && code.Length > 0) code.Append('-');
            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }
}
