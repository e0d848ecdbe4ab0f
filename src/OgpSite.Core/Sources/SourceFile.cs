using System.IO.Hashing;
using System.Runtime.InteropServices;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>A text file as read: strict UTF-8 without its byte order mark, line ends as <c>\n</c>.</summary>
public sealed record SourceFile(SourcePath Path, string Text)
{
    /// <summary>The same whenever the text is the same, and in practice never else.</summary>
    public UInt128 Digest() => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(Text.AsSpan()));
}
