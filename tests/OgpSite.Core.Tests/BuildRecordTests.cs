using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Tests;

public sealed class BuildRecordTests
{
    private static readonly SourceLocation Place = new(new SourcePath("content/reports/a.md"), 4, 19);

    [Fact]
    public void Read_WhatWriteMade_IsTheSameResult()
    {
        var result = new BuildResult(
            [
                DiagnosticCatalog.LinkTargetMissing.At(Place, "gone\twith\ncontrols.md", ""),
                DiagnosticCatalog.RawHtml.At(Place, "<br>"),
            ],
            new SiteCounts(1, 2, 3, 4, 5))
        { HasAddress = true };
        var read = BuildRecord.Read(BuildRecord.Write(result));
        Assert.NotNull(read);
        Assert.Equal(result.Diagnostics.AsEnumerable(), read.Diagnostics);
        Assert.Equal(result.Counts, read.Counts);
        Assert.True(read.HasAddress);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\t2\t3\t4\t5")]
    [InlineData("1\t2\t3\t4\t5\tmany")]
    [InlineData("1\t2\t3\t4\t5\t0\nOGP9999\tError\ta.md\t1\t1\tA code of another version.")]
    [InlineData("1\t2\t3\t4\t5\t0\nOGP3002\tError\ta.md\t1")]
    public void Read_TextOfAnotherKind_IsNothing(string text) => Assert.Null(BuildRecord.Read(text));
}
