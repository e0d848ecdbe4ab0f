using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Graph;

/// <summary>A glossary entry of the site with its page.</summary>
public sealed record TermNode(GlossaryEntry Entry, SiteUrl Url)
{
    /// <summary>The entry's file.</summary>
    public SourcePath Path => Entry.Location.Path;
}
