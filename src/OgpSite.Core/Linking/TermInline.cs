using Markdig.Syntax.Inlines;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>An occurrence of a term that is linked to its definition; its children are the author's words.</summary>
internal sealed class TermInline(GlossaryEntry entry) : ContainerInline
{
    public GlossaryEntry Entry { get; } = entry;
}
