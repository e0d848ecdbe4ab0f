using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>A finished file of the site.</summary>
public readonly record struct OutputFile(SiteUrl Url, ReadOnlyMemory<byte> Content);
