using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output;

namespace OgpSite.Core.Tests.Output;

public sealed class OutputLimitsTests
{
    private const long MiB = 1024 * 1024;
    private static readonly SourcePath Path = new("content/a.pdf");

    [Theory]
    [InlineData(0, null)]
    [InlineData(50 * MiB, null)]
    [InlineData((50 * MiB) + 1, "content/a.pdf(1,1): warning OGP6006: The file has 51 MiB.")]
    [InlineData(95 * MiB, "content/a.pdf(1,1): warning OGP6006: The file has 95 MiB.")]
    [InlineData((95 * MiB) + 1, "content/a.pdf(1,1): error OGP6007: The file has 96 MiB.")]
    public void CheckFile_Length_WarnsAndThenRefuses(long length, string? expected)
    {
        var diagnostics = new DiagnosticBag();
        OutputLimits.CheckFile(Path, length, diagnostics);
        AssertOne(expected, diagnostics);
    }

    [Theory]
    [InlineData(900 * MiB, 65_535, null)]
    [InlineData((900 * MiB) + 1, 1, "content/a.pdf(1,1): warning OGP6008: The site has 901 MiB in 1 files.")]
    [InlineData(1, 65_536, "content/a.pdf(1,1): warning OGP6008: The site has 1 MiB in 65536 files.")]
    public void CheckSite_LengthAndFiles_Warn(long length, int files, string? expected)
    {
        var diagnostics = new DiagnosticBag();
        OutputLimits.CheckSite(Path, length, files, diagnostics);
        AssertOne(expected, diagnostics);
    }

    private static void AssertOne(string? expected, DiagnosticBag diagnostics)
    {
        if (expected is null) Assert.Empty(diagnostics.ToSorted());
        else Assert.StartsWith(expected, Assert.Single(diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }
}
