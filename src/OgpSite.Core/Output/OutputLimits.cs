using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output;

/// <summary>How large a file and a site may be so that GitHub, browsers and zip programs take them.</summary>
public static class OutputLimits
{
    private const long MiB = 1024 * 1024;
    private const long LargeFile = 50 * MiB;
    private const long LargestFile = 95 * MiB;
    private const long LargestSite = 900 * MiB;
    private const int MostFiles = 65_535;

    /// <summary>Reports a file that is too large to be copied, or large enough to be reconsidered.</summary>
    public static void CheckFile(SourcePath path, long length, DiagnosticBag diagnostics)
    {
        if (length <= LargeFile) return;
        var descriptor = length > LargestFile
            ? DiagnosticCatalog.PublishedFileTooLarge : DiagnosticCatalog.PublishedFileLarge;
        diagnostics.Add(descriptor.At(SourceLocation.StartOf(path), Rounded(length)));
    }

    /// <summary>
    /// Reports a site with more bytes or files than hosts accept, at <paramref name="place"/>, its configuration.
    /// </summary>
    public static void CheckSite(SourcePath place, long length, int files, DiagnosticBag diagnostics)
    {
        if (length <= LargestSite && files <= MostFiles) return;
        diagnostics.Add(DiagnosticCatalog.SiteTooLarge.At(SourceLocation.StartOf(place), Rounded(length), files));
    }

    // Upwards, so that a message never names the limit itself for a file that is above it.
    private static long Rounded(long length) => (length + MiB - 1) / MiB;
}
