using Markdig.Renderers.Html;
using Markdig.Syntax;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>What an author's <c>{.class #id lang=xx dir=rtl}</c> says about linking.</summary>
internal static class MarkupAttributes
{
    public const string NoGlossary = "nogloss";

    /// <summary>Whether the markup is of class <c>nogloss</c> or in another language than the text around it.</summary>
    public static bool ForbidLinking(IMarkdownObject markup, string language)
    {
        var attributes = markup.TryGetAttributes();
        if (attributes is null) return false;
        if (attributes.Classes?.Contains(NoGlossary) == true) return true;
        return attributes.Properties?.Find(property => property.Key == "lang").Value is { } other
               && IsOtherLanguage(other, language);
    }

    /// <summary>
    /// Whether a text marked <paramref name="marked"/> is in another language: <c>en-GB</c> is English too.
    /// </summary>
    public static bool IsOtherLanguage(string marked, string language) =>
        !Inflector.PrimaryLanguage(marked.Trim()).Equals(Inflector.PrimaryLanguage(language), StringComparison.Ordinal);
}
