using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>
/// Reads <c>{.class #id lang=xx dir=rtl}</c> after spans (<c>::text::{...}</c>) and on containers
/// (<c>::: name {...}</c>). Nothing else can be set: no events, no styles.
/// </summary>
internal static class AttributeBlocks
{
    public static void Apply(MarkdownDocument document, MarkdownText source, DiagnosticBag diagnostics)
    {
        if (!source.Text.Contains("::", StringComparison.Ordinal)) return;
        foreach (var container in document.Descendants<CustomContainer>().ToList())
            ApplyTo(container, source, diagnostics);
        foreach (var span in document.Descendants<CustomContainerInline>().ToList())
            ApplyTo(span, source, diagnostics);
    }

    private static void ApplyTo(CustomContainer container, MarkdownText source, DiagnosticBag diagnostics)
    {
        var words = $"{container.Info} {container.Arguments}".Trim();
        var open = words.IndexOf('{', StringComparison.Ordinal);
        var name = (open < 0 ? words : words[..open]).Trim();
        var attributes = new HtmlAttributes();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsName(word)) attributes.AddClass(word);
            else Report(word, source.Locate(container.Line, container.Column));
        }

        if (open >= 0 && !TryRead(words[open..], attributes))
            Report(words[open..], source.Locate(container.Line, container.Column));
        container.SetAttributes(attributes);

        void Report(string text, SourceLocation location) =>
            diagnostics.Add(DiagnosticCatalog.AttributesNotUnderstood.At(location, text));
    }

    private static void ApplyTo(CustomContainerInline span, MarkdownText source, DiagnosticBag diagnostics)
    {
        if (span.NextSibling is not LiteralInline literal || literal.Content.CurrentChar != '{') return;
        var text = literal.Content.AsSpan();
        var close = text.IndexOf('}');
        if (close < 0) return;
        var block = text[..(close + 1)].ToString();
        var attributes = new HtmlAttributes();
        if (!TryRead(block, attributes))
        {
            diagnostics.Add(DiagnosticCatalog.AttributesNotUnderstood.At(
                source.Locate(literal.Line, literal.Column), block));
            return;
        }

        span.SetAttributes(attributes);
        if (close + 1 == text.Length)
        {
            literal.Remove();
            return;
        }

        literal.Content.Start += close + 1;
        literal.Span.Start += close + 1;
        literal.Column += close + 1;
    }

    /// <summary>
    /// Reads a whole list in braces; false, with nothing promised of <paramref name="attributes"/>,
    /// where a part is not allowed.
    /// </summary>
    private static bool TryRead(string block, HtmlAttributes attributes)
    {
        if (block is not ['{', .., '}']) return false;
        foreach (var word in block[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case ['.', .. var name] when IsName(name):
                    attributes.AddClass(name);
                    break;
                case ['#', .. var id] when IsName(id) && attributes.Id is null:
                    attributes.Id = id;
                    break;
                case "dir=rtl" or "dir=ltr":
                    attributes.AddProperty("dir", word[4..]);
                    break;
                case ['l', 'a', 'n', 'g', '=', .. var language] when LanguageCode.IsOne(language):
                    attributes.AddProperty("lang", language);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 80 && char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
