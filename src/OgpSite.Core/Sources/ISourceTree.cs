using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>The files of a project or of a theme, on disk or in memory.</summary>
public interface ISourceTree
{
    /// <summary>
    /// Every regular file at or below <paramref name="folder"/> (no trailing slash), in ordinal order of
    /// path; none if there is no such folder. Links, devices and editors' temporary files are left out; what
    /// is left out for safety is reported.
    /// </summary>
    ImmutableArray<SourceEntry> List(string folder, DiagnosticBag diagnostics);

    /// <summary>The bytes of a file that <see cref="List"/> named.</summary>
    ReadOnlyMemory<byte> Read(SourcePath path);

    /// <summary>The length of such a file as it is now, in bytes.</summary>
    long LengthOf(SourcePath path);

    /// <summary>Opens a file for copying.</summary>
    Stream Open(SourcePath path);
}

/// <summary>A file as it is listed.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Stamp">Changes whenever the file is written: its time on disk, or a hash of its content.</param>
public readonly record struct SourceEntry(SourcePath Path, long Length, long Stamp = 0);
