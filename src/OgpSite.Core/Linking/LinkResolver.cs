using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>
/// Turns what authors write in links into addresses relative to the page: other reports, files, places, glossary
/// entries. What leads nowhere or is not safe is reported, and only its text is kept.
/// </summary>
internal sealed class LinkResolver(
    MarkdownText source,
    SiteUrl page,
    SiteGraph graph,
    Vocabulary vocabulary,
    string language,
    DiagnosticBag diagnostics)
{
    /// <summary>
    /// What links to other sites say of themselves: the site must not be reached back through them,
    /// nor be named to them.
    /// </summary>
    public const string ExternalRelation = "noopener noreferrer external";

    private const string GlossaryScheme = "gloss:";

    /// <summary>Stands for no entry: <c>[relevance](gloss:none)</c> is not linked.</summary>
    private const string NoEntry = "none";

    private readonly List<FragmentLink> _fragments = [];
    private readonly ProjectLinks _links = new(source.Path, graph);

    /// <summary>All files that the document asks for, whether they are there or not.</summary>
    public IReadOnlySet<SourcePath> Asked => _links.Asked;

    /// <summary>
    /// Resolves every link and image of the document; the links to places within pages are still to be checked.
    /// </summary>
    public ImmutableArray<FragmentLink> Resolve(MarkdownDocument document)
    {
        // Listed before any is replaced.
        foreach (var inline in document.Descendants<Inline>().Where(node => node is LinkInline or AutolinkInline).ToList())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    ResolveImage(image);
                    break;
                case LinkInline link
                    when (link.Url ?? "").StartsWith(GlossaryScheme, StringComparison.OrdinalIgnoreCase):
                    ResolveTerm(link, link.Url![GlossaryScheme.Length..]);
                    break;
                case LinkInline link:
                    ResolveLink(link);
                    break;
                case AutolinkInline { IsEmail: false } autolink:
                    ResolveAutolink(autolink);
                    break;
            }
        }

        return [.. _fragments];
    }

    private void ResolveTerm(LinkInline link, string id)
    {
        if (id == NoEntry)
        {
            Replace(link, new PlainInline());
            return;
        }

        if (vocabulary.Find(id) is { } entry)
        {
            Replace(link, new TermInline(entry));
            return;
        }

        vocabulary.ReportUnknown(id, PlaceOf(link), diagnostics);
        Replace(link, new PlainInline());
    }

    private void ResolveLink(LinkInline link)
    {
        var written = link.Url ?? "";
        switch (LinkAddress.Parse(written))
        {
            case LinkAddress.External external:
                link.Url = external.Address;
                if (external.IsWeb) MarkExternal(link);
                break;
            case LinkAddress.SamePage same:
                link.Url = "#" + Uri.EscapeDataString(AddFragment(page, same.Fragment, "", PlaceOf(link)));
                break;
            case LinkAddress.ProjectFile file when _links.Find(file.Path) is { } target:
                link.Url = target.Url.RelativeTo(page) + FragmentOf(target, file, link);
                if (target.Language is { } other && other != language)
                    link.GetAttributes().AddProperty("hreflang", other);
                break;
            case LinkAddress.ProjectFile file when _links.AddressOfLeftOut(file.Path, file.Fragment) is { } address:
                link.Url = address;
                MarkExternal(link);
                break;
            case LinkAddress.ProjectFile file when _links.IsLeftOut(file.Path):
                Replace(link, new PlainInline());
                break;
            case LinkAddress.ProjectFile file:
                if (!_links.IsFaulty(file.Path))
                    diagnostics.Add(DiagnosticCatalog.LinkTargetMissing.At(
                        PlaceOf(link), file.Path, _links.Hint(file.Path)));
                Replace(link, new PlainInline());
                break;
            case LinkAddress.HostRoot:
                diagnostics.Add(DiagnosticCatalog.AbsolutePathLink.At(PlaceOf(link), written));
                Replace(link, new PlainInline());
                break;
            case LinkAddress.Unsafe refused:
                diagnostics.Add(refused.Fault.At(PlaceOf(link), written));
                Replace(link, new PlainInline());
                break;
        }
    }

    private void ResolveImage(LinkInline image)
    {
        var written = image.Url ?? "";
        if (PlainText.OfImage(image).Length == 0)
            diagnostics.Add(DiagnosticCatalog.ImageWithoutText.At(PlaceOf(image), written));
        switch (LinkAddress.Parse(written))
        {
            case LinkAddress.ProjectFile file when _links.Find(file.Path) is { IsPage: false } target:
                image.Url = target.Url.RelativeTo(page);
                break;
            case LinkAddress.ProjectFile file:
                if (!_links.IsFaulty(file.Path))
                    diagnostics.Add(DiagnosticCatalog.ImageMissing.At(
                        PlaceOf(image), file.Path, _links.Hint(file.Path)));
                image.Remove();
                break;
            default:
                diagnostics.Add(DiagnosticCatalog.ImageElsewhere.At(PlaceOf(image), written));
                image.Remove();
                break;
        }
    }

    private void ResolveAutolink(AutolinkInline autolink)
    {
        var address = LinkAddress.Parse(autolink.Url);
        if (address is LinkAddress.External external)
        {
            if (external.IsWeb) MarkExternal(autolink);
            return;
        }

        var fault = (address as LinkAddress.Unsafe)?.Fault ?? DiagnosticCatalog.UnsafeAddress;
        diagnostics.Add(fault.At(source.Locate(autolink.Line, autolink.Column), autolink.Url));
        autolink.ReplaceBy(new LiteralInline(autolink.Url));
    }

    /// <summary>The fragment of a link to another page, checked later; files are not looked into.</summary>
    private string FragmentOf(LinkTarget target, LinkAddress.ProjectFile file, LinkInline link)
    {
        if (file.Fragment.Length == 0) return "";
        var id = target.IsPage ? AddFragment(target.Url, file.Fragment, file.Path, PlaceOf(link)) : file.Fragment;
        return "#" + Uri.EscapeDataString(id);
    }

    private string AddFragment(SiteUrl target, string fragment, string file, SourceLocation location)
    {
        var id = Anchor.Of(fragment);
        _fragments.Add(new FragmentLink(target, id, fragment, file, location));
        return id;
    }

    private SourceLocation PlaceOf(LinkInline link) => source.Locate(link.Line, link.Column);

    private static void MarkExternal(Inline link) => link.GetAttributes().AddProperty("rel", ExternalRelation);

    private static void Replace(LinkInline link, ContainerInline container)
    {
        container.Span = link.Span;
        (container.Line, container.Column) = (link.Line, link.Column);
        link.ReplaceBy(container, copyChildren: false);
        while (link.FirstChild is { } child)
        {
            child.Remove();
            container.AppendChild(child);
        }
    }
}
