using OgpSite.Core.Glossaries;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>What the content folder holds, read and valid, each in the order of paths.</summary>
public sealed record SiteContent(
    ImmutableArray<Report> Reports, ImmutableArray<GlossaryEntry> Entries, ImmutableArray<SourceEntry> Files);
