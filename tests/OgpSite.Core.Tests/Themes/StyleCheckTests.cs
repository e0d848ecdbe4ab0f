using OgpSite.Core.Tests.Themes.Options;

namespace OgpSite.Core.Tests.Themes;

public sealed class StyleCheckTests
{
    [Theory]
    [InlineData("a { background: url(img/a.png) }")]
    [InlineData("a { background: url( 'img/a.png' ) }")]
    [InlineData("a { background: URL(\"img/a.png\") }")]
    [InlineData("a { clip-path: url(#shape) }")]
    [InlineData("/* url(gone.png) @import */ a {}")]
    public void Run_AssetsAndComments_AreFine(string style) => Assert.Empty(Check(style));

    [Theory]
    [InlineData("a {\n  background: url(img/b.png);\n}", "(2,19): warning OGP4023: 'img/b.png' is no asset of the " +
        "theme, so that browsers find nothing there. Did you mean 'img/a.png'?")]
    [InlineData("/* a */ a { background: url(\"https://example.org/a.png\") }", "(1,30): warning OGP4023: " +
        "'https://example.org/a.png' is no asset of the theme, so that browsers find nothing there.")]
    [InlineData("a { background: url(data:image/png;base64,AA) }", "(1,21): warning OGP4023: " +
        "'data:image/png;base64,AA' is no asset of the theme, so that browsers find nothing there.")]
    [InlineData("@import \"b.css\";", "(1,1): warning OGP4024: '@import' has no effect here. Put the rules into " +
        "'assets/theme.css' itself.")]
    public void Run_Fault_IsReportedAtItsPlace(string style, string expected) =>
        Assert.Equal("themes/mine/assets/theme.css" + expected, string.Join('\n', Check(style)));

    private static IReadOnlyList<string> Check(string style) => OptionFixture.Read(
        theme: "name: mine\n", files: [("themes/mine/assets/theme.css", style), ("themes/mine/assets/img/a.png", "x")])
        .Problems;
}
