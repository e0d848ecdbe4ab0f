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

    /// <summary>Adds the text of inline Markdown to a longer one.</summary>
    public static void Append(ContainerInline container, StringBuilder text)
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
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline nested:
                    Append(nested, text);
                    break;
            }
        }
    }
}
