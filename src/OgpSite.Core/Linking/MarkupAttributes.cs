using Markdig.Renderers.Html;
using Markdig.Syntax;

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
               && !other.Equals(language, StringComparison.OrdinalIgnoreCase);
    }
}
