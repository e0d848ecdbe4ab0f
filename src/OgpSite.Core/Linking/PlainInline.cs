using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Linking;

/// <summary>Text that was written as a link and is none; its terms are not linked either.</summary>
internal sealed class PlainInline : ContainerInline;
