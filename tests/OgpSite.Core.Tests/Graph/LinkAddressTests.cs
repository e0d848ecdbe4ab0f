using OgpSite.Core.Graph;

namespace OgpSite.Core.Tests.Graph;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.org/a?b#c")]
    [InlineData("HTTP://example.org")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:+56-2")]
    public void Parse_AllowedScheme_IsExternal(string written) =>
        Assert.Equal(new LinkAddress.External(written), LinkAddress.Parse(written));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("C:/Windows")]
    [InlineData("ms-msdt:/id")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("\\\\example.org\\share")]
    [InlineData("a\u0000b.md")]
    [InlineData("a\u007Fb.md")]
    public void Parse_WhatABrowserCouldRunOrMisread_IsUnsafe(string written) =>
        Assert.Equal(new LinkAddress.Unsafe(), LinkAddress.Parse(written));

    [Theory]
    [InlineData("http:")]
    [InlineData("http://")]
    [InlineData("HTTP:evil.org")]
    [InlineData("https:/evil.org")]
    [InlineData("https:\\\\evil.org")]
    [InlineData("https://u:p@evil.org/")]
    [InlineData("https://exam\u202Eple.org/")]
    [InlineData("https://exam\u00ADple.org/")]
    public void Parse_WebAddressThatBrowsersMend_IsUnsafe(string written) =>
        Assert.Equal(new LinkAddress.Unsafe(IsWeb: true), LinkAddress.Parse(written));

    [Theory]
    [InlineData("b.md", "b.md", "")]
    [InlineData(" b.md\n", "b.md", "")]
    [InlineData("../chile/b.md#part", "../chile/b.md", "part")]
    [InlineData("a%20b.md#%C3%A9", "a b.md", "é")]
    [InlineData("./data/1:2.csv", "./data/1:2.csv", "")]
    [InlineData("\uFEFFjavascript:alert(1)", "\uFEFFjavascript:alert(1)", "")]
    [InlineData("javascript%3Aalert(1)", "javascript:alert(1)", "")]
    [InlineData("", "", "")]
    public void Parse_RelativePath_IsAFileOfTheProject(string written, string path, string fragment) =>
        Assert.Equal(new LinkAddress.ProjectFile(path, fragment), LinkAddress.Parse(written));

    [Fact]
    public void Parse_Fragment_IsOnTheSamePage() =>
        Assert.Equal(new LinkAddress.SamePage("año"), LinkAddress.Parse("#a%C3%B1o"));

    [Fact]
    public void Parse_Slash_IsTheRootOfTheHost() =>
        Assert.Equal(new LinkAddress.HostRoot(), LinkAddress.Parse("/reports/b.md"));
}
