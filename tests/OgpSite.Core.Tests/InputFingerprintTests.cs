using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests;

public sealed class InputFingerprintTests
{
    private static readonly CompiledTemplateStore NoTemplates = new(null, null);

    [Fact]
    public void Of_SameFilesAndOptions_IsTheSame() => Assert.Equal(Of("Text.", "p {}"), Of("Text.", "p {}"));

    [Fact]
    public void Of_TextOfTheSameLength_Differs() => Assert.NotEqual(Of("Text.", "p {}"), Of("Test.", "p {}"));

    [Fact]
    public void Of_AnotherTheme_Differs() => Assert.NotEqual(Of("Text.", "p {}"), Of("Text.", "q {}"));

    public static TheoryData<string, BuildOptions> OtherOptions => new()
    {
        { "address", new BuildOptions { BaseUrl = new Uri("https://other.example/") } },
        { "drafts", new BuildOptions { WithDrafts = true } },
        { "strict", new BuildOptions { IsStrict = true } },
    };

    [Theory]
    [MemberData(nameof(OtherOptions))]
    public void Of_OptionThatChangesTheResult_Differs(string what, BuildOptions options) =>
        Assert.True(Of("Text.", "p {}") != Of("Text.", "p {}", options), what);

    [Fact]
    public void Of_AnotherNumberOfJobs_IsTheSame() =>
        Assert.Equal(Of("Text.", "p {}"), Of("Text.", "p {}", new BuildOptions { Jobs = 7 }));

    private static UInt128 Of(string report, string style, BuildOptions? options = null) => InputFingerprint.Of(
        new BuildInput(
            MemorySourceTree.OfTexts(("content/reports/a.md", report)),
            MemorySourceTree.OfTexts(("assets/style.css", style)),
            NoTemplates),
        options ?? new BuildOptions());
}
