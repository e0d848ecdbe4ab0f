using OgpSite.Core.Linking;

namespace OgpSite.Core.Tests.Linking;

public sealed class AnchorTests
{
    [Theory]
    [InlineData("context", "h-context")]
    [InlineData("h-context", "h-context")]
    [InlineData("t-1", "t-1")]
    [InlineData("t-shirts", "h-t-shirts")]
    [InlineData("f-2", "f-2")]
    [InlineData("f-droid", "h-f-droid")]
    [InlineData("top-p3", "top-p3")]
    [InlineData("top-priorities", "h-top-priorities")]
    [InlineData("c-4", "c-4")]
    [InlineData("c-1-2", "c-1-2")]
    [InlineData("c-iv", "c-iv")]
    [InlineData("c-section", "h-c-section")]
    [InlineData("r-2", "r-2")]
    [InlineData("fn-3", "fn-3")]
    [InlineData("def-irm", "def-irm")]
    [InlineData("definition", "h-definition")]
    [InlineData("", "h-")]
    public void Of_Fragment_IsTheIdOfTheElement(string fragment, string id) => Assert.Equal(id, Anchor.Of(fragment));

    [Theory]
    [InlineData("h-context", "context")]
    [InlineData("h-t-1", "h-t-1")]
    [InlineData("h-t-shirts", "t-shirts")]
    [InlineData("h-h-a", "h-h-a")]
    [InlineData("c-4", "c-4")]
    public void Write_Id_IsReadBackAsTheSameElement(string id, string written)
    {
        Assert.Equal(written, Anchor.Write(id));
        Assert.Equal(id, Anchor.Of(written));
    }
}
