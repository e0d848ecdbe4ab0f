using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Tests.Diagnostics;

public sealed class DiagnosticCatalogTests
{
    [Fact]
    public void ByCode_EveryEntry_HasAFullStopAndAnExplanationOfItsOwn()
    {
        Assert.NotEmpty(DiagnosticCatalog.ByCode);
        Assert.All(DiagnosticCatalog.ByCode.Values, descriptor =>
        {
            Assert.False(descriptor.Title.EndsWith('.'), $"{descriptor.Code}: the title is no sentence.");
            Assert.True(descriptor.Explanation.EndsWith('.'), $"{descriptor.Code}: the explanation is sentences.");
            Assert.True(
                descriptor.Explanation.Length > descriptor.Title.Length, $"{descriptor.Code}: explains nothing.");
        });
    }

    [Fact]
    public void ByCode_LowerCase_IsFound() => Assert.Equal("OGP3002", DiagnosticCatalog.ByCode["ogp3002"].Code);
}
