namespace OgpSite.Core.Themes;

/// <summary>Which way a language is written.</summary>
public static class TextDirection
{
    private static readonly ImmutableArray<string> RightToLeft =
        ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary><c>rtl</c> or <c>ltr</c>, by the language's first subtag, unless a Latin script is named.</summary>
    public static string Of(string language)
    {
        var subtags = language.Split('-');
        var isLatin = subtags.Contains("Latn", StringComparer.OrdinalIgnoreCase);
        return RightToLeft.Contains(subtags[0]) && !isLatin ? "rtl" : "ltr";
    }
}
