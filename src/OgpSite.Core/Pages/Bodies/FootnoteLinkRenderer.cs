using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// The marks that lead from the text to a footnote and back. A note used several times has a way back to each use.
/// </summary>
internal sealed class FootnoteLinkRenderer(BodyContext context) : HtmlObjectRenderer<FootnoteLink>
{
    /// <summary>By note and the link's index: the how many-th use of the note it is, from 0.</summary>
    private readonly Dictionary<Footnote, Dictionary<int, int>> _uses = [];

    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var note = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        // Nearly every note is used once.
        var use = link.Footnote.Links.Count == 1 ? 0 : UsesOf(link.Footnote).GetValueOrDefault(link.Index);
        var mark = use == 0 ? $"fnref-{note}" : $"fnref-{note}-{(use + 1).ToString(CultureInfo.InvariantCulture)}";
        if (link.IsBackLink)
        {
            renderer.Write(" <a class=\"footnote-back\"");
            context.WriteAddress(renderer, "href", "#" + mark);
            renderer.Write(" role=\"doc-backlink\">↩</a>");
            return;
        }

        renderer.Write("<sup class=\"footnote-mark\"><a");
        context.WriteId(renderer, context.Ids.Add(mark));
        context.WriteAddress(renderer, "href", "#" + Anchor.FootnotePrefix + note);
        renderer.Write(" role=\"doc-noteref\">").Write(note).Write("</a></sup>");
    }

    private Dictionary<int, int> UsesOf(Footnote note)
    {
        if (_uses.TryGetValue(note, out var uses)) return uses;
        return _uses[note] = note.Links.Where(link => !link.IsBackLink).Select(link => link.Index)
            .Distinct().Order().Select((index, use) => (index, use)).ToDictionary();
    }
}
