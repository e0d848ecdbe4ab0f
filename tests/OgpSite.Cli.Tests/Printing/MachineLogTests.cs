using OgpSite.Cli.Printing;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Tests.Printing;

public sealed class MachineLogTests
{
    private static readonly Diagnostic Plain = DiagnosticCatalog.LinkTargetMissing.At(
        new SourceLocation(new SourcePath("content/reports/a.md"), 4, 19), "gone.md", "");

    [Fact]
    public void Json_Diagnostic_IsOneObjectOnOneLine() => Assert.Equal(
        """{"code":"OGP3002","severity":"error","file":"content/reports/a.md","line":4,"column":19,"message":"The """ +
        """link target \u0027gone.md\u0027 does not exist."}""",
        MachineLog.Json(Plain));

    [Fact]
    public void Json_Message_HasNoPlace() =>
        Assert.Equal("""{"severity":"info","message":"1 report"}""", MachineLog.Json("info", "1 report"));

    [Fact]
    public void GitHub_Diagnostic_IsAnAnnotationAtItsPlace() => Assert.Equal(
        "::error file=site/content/reports/a.md,line=4,col=19,title=OGP3002%3A A link leads nowhere::" +
        "The link target 'gone.md' does not exist.",
        MachineLog.GitHub(Plain, "site/content/reports/a.md"));

    [Theory]
    [InlineData("100% sure", "::error::100%25 sure")]
    [InlineData("one\r\ntwo", "::error::one%0D%0Atwo")]
    [InlineData("a::warning::b", "::error::a::warning::b")]
    public void GitHub_Message_CannotBeginACommandOfItsOwn(string message, string expected) =>
        Assert.Equal(expected, MachineLog.GitHub(message));

    [Fact]
    public void GitHub_FileName_IsEscapedAsAProperty() => Assert.StartsWith(
        "::error file=a%2Cb%3A%25c%0A.md,line=4,", MachineLog.GitHub(Plain, "a,b:%c\n.md"), StringComparison.Ordinal);
}
