using System.Text;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Linking;

/// <summary>The text of inline Markdown without its markup, as a heading shows in the contents.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? root)
    {
        if (root is null) return "";
        var text = new StringBuilder();
        Append(root, text);
        return text.ToString().Trim();
    }

    /// <summary>The text that stands for an image; images within it are part of that with theirs.</summary>
    public static string OfImage(LinkInline image)
    {
        var text = new StringBuilder();
        Append(image, text, withImages: true);
        return text.ToString().Trim();
    }

    /// <summary>Adds the text of inline Markdown to a longer one.</summary>
    public static void Append(ContainerInline container, StringBuilder text) =>
        Append(container, text, withImages: false);

    private static void Append(ContainerInline container, StringBuilder text, bool withImages)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case LinkInline { IsImage: true } when !withImages:
                    break;
                case ContainerInline nested:
                    Append(nested, text, withImages);
                    break;
            }
        }
    }
}
