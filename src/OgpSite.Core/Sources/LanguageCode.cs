namespace OgpSite.Core.Sources;

/// <summary>Which texts are language codes.</summary>
public static class LanguageCode
{
    /// <summary>
    /// Two or three small letters, then parts of two to eight letters or digits:
    /// <c>en</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.
    /// </summary>
    public static bool IsOne(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
