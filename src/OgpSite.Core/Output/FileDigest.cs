using System.IO.Hashing;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>Which bytes a file of the site has, without the bytes.</summary>
public readonly record struct FileDigest(SiteUrl Url, long Length, UInt128 Hash)
{
    public static FileDigest Of(OutputFile file) =>
        new(file.Url, file.Content.Length, XxHash128.HashToUInt128(file.Content.Span));
}
