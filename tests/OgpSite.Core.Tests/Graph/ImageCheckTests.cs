using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Graph;

public sealed class ImageCheckTests
{
    private const string Open =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    [Theory]
    [InlineData("a.png", "89504E470D0A1A0A00")]
    [InlineData("a.jpg", "FFD8FFE000")]
    [InlineData("a.JPEG", "FFD8FFE1")]
    [InlineData("a.gif", "474946383961")]
    [InlineData("a.gif", "474946383761")]
    [InlineData("a.webp", "52494646AABBCCDD57454250")]
    [InlineData("a.avif", "000000206674797061766966")]
    [InlineData("a.pdf", "00")]
    public void Run_ImageOfItsKind_IsNotReported(string name, string bytes) =>
        Assert.Empty(Check(name, Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("a.png", "FFD8FFE000", "an image of the kind '.jpg'")]
    [InlineData("a.jpeg", "89504E470D0A1A0A00", "an image of the kind '.png'")]
    [InlineData("a.gif", "52494646AABBCCDD57454250", "an image of the kind '.webp'")]
    [InlineData("a.jpg", "3C68746D6C3E", "markup, such as a web page")]
    [InlineData("a.webp", "EFBBBF200A3C737667", "markup, such as a web page")]
    [InlineData("a.png", "255044462D", "a PDF document")]
    [InlineData("a.png", "504B0304", "a zip file")]
    [InlineData("a.avif", "4D5A", "a program")]
    [InlineData("a.png", "7F454C46", "a program")]
    public void Run_ImageOfAnotherKind_IsReported(string name, string bytes, string found) => Assert.Equal(
        [$"content/reports/{name}(1,1): error OGP3012: By its name this is an image of the kind " +
            $"'{Path.GetExtension(name)}', by its first bytes {found}. " +
            "Export it again, or give it the ending of what it is."],
        Check(name, Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("a.png", "")]
    [InlineData("a.png", "89504E47")]
    [InlineData("a.gif", "47494638")]
    [InlineData("a.webp", "52494646AABBCCDD41564920")]
    [InlineData("a.avif", "0000002066747970")]
    public void Run_ImageOfNoKind_IsAWarning(string name, string bytes) => Assert.Equal(
        [$"content/reports/{name}(1,1): warning OGP3018: By its name this is an image of the kind " +
            $"'{Path.GetExtension(name)}', but it does not begin as one. Export it again."],
        Check(name, Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("<rect width='9' height='9' fill='url(#shade)'/>")]
    [InlineData("<a href='https://example.org/'><text>x</text></a>")]
    [InlineData("<use xlink:href='#part'/><style>rect { fill: url('#shade') }</style>")]
    [InlineData("<animate attributeName='x' to='3'/>")]
    [InlineData("<g xmlns:draw='http://example.org/draw' draw:file='C:\\x' draw:once='1' aria-label='onto url(x)'/>")]
    [InlineData("<title>url(x) onload=alert(1)</title><!-- <script/> -->")]
    public void Run_SvgPicture_IsNotReported(string content) => Assert.Empty(CheckSvg($"{Open}{content}</svg>"));

    [Theory]
    [InlineData("<script>alert(1)</script>", "the element 'script'")]
    [InlineData("<SCRIPT/>", "the element 'SCRIPT'")]
    [InlineData("<foreignObject/>", "the element 'foreignObject'")]
    [InlineData("<x:script xmlns:x='http://www.w3.org/1999/xhtml'/>", "the element 'x:script'")]
    [InlineData("<x:img xmlns:x='http://www.w3.org/1999/xhtml'/>", "the element 'x:img'")]
    [InlineData("<g onload='alert(1)'/>", "an event in the attribute 'onload' of 'g'")]
    [InlineData("<g OnClick='alert(1)'/>", "an event in the attribute 'OnClick' of 'g'")]
    [InlineData("<a href='javascript:alert(1)'/>", "an address outside of the image in the attribute 'href' of 'a'")]
    [InlineData(
        "<a xlink:href='java&#10;script:alert(1)'/>",
        "an address outside of the image in the attribute 'xlink:href' of 'a'")]
    [InlineData("<use href='other.svg#x'/>", "an address outside of the image in the attribute 'href' of 'use'")]
    [InlineData(
        "<image href='https://example.org/x.png'/>",
        "an address outside of the image in the attribute 'href' of 'image'")]
    [InlineData(
        "<image href='data:image/png;base64,AA=='/>",
        "an address outside of the image in the attribute 'href' of 'image'")]
    [InlineData(
        "<animate attributeName='href' values='https://example.org/'/>",
        "a change of an address or an event in the attribute 'attributeName' of 'animate'")]
    [InlineData(
        "<set attributeName='xlink:href' to='#'/>",
        "a change of an address or an event in the attribute 'attributeName' of 'set'")]
    [InlineData(
        "<set attributeName='onclick' to='#'/>",
        "a change of an address or an event in the attribute 'attributeName' of 'set'")]
    [InlineData("<g xml:base='https://example.org/'/>", "a base address in the attribute 'xml:base' of 'g'")]
    [InlineData(
        "<g fill='url(https://example.org/x.svg#y)'/>",
        "an address outside of the image in the attribute 'fill' of 'g'")]
    [InlineData(
        "<g style='fill: URL( \"x.svg\" )'/>",
        "an address outside of the image in the attribute 'style' of 'g'")]
    [InlineData("<g style='fill: \\75rl(x)'/>", "'\\' in the attribute 'style' of 'g'")]
    [InlineData("<style>@import 'x';</style>", "'@import' in a style")]
    [InlineData("<style>@im<!-- -->port 'x';</style>", "'@import' in a style")]
    [InlineData("<style><![CDATA[a{background:image-set('x' 1x)}]]></style>", "'image-set(' in a style")]
    [InlineData("<?xml-stylesheet href='x'?>", "the instruction '<?xml-stylesheet'")]
    public void Run_SvgThatDoesMore_IsReported(string content, string what)
    {
        var message = Assert.Single(CheckSvg($"{Open}\n{content}</svg>"));
        Assert.StartsWith("content/reports/a.svg(2,", message, StringComparison.Ordinal);
        Assert.EndsWith(
            $"error OGP3014: The SVG holds {what}. Remove it, or export the image as a plain SVG.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SeveralFaults_AreAllReportedInTheirPlaces() => Assert.Equal(
        ["a.svg(2,2)", "a.svg(3,4)"],
        CheckSvg($"{Open}\n<script/>\n<g onload=''/></svg>").Select(message => message.Split('/')[2].Split(':')[0]));

    [Theory]
    [InlineData("<svg/>", 1, 2, "its root is not <svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData(
        "<html xmlns='http://www.w3.org/1999/xhtml'/>", 1, 2,
        "its root is not <svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", 1, 1,
        "it is not well-formed XML, or declares a document type")]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>", 1, 46,
        "it is not well-formed XML, or declares a document type")]
    [InlineData("", 1, 1, "it is not well-formed XML, or declares a document type")]
    public void Run_NoSvg_IsReported(string text, int line, int column, string why) => Assert.Equal(
        [$"content/reports/a.svg({line},{column}): error OGP3013: From here on this is not an SVG image: {why}."],
        CheckSvg(text));

    /// <summary>First bytes that mean an encoding which is not supported.</summary>
    [Theory]
    [InlineData("4C6FA794")]
    [InlineData("FFFE0000")]
    [InlineData("FEFF0000")]
    [InlineData("0000FEFF")]
    [InlineData("0000FFFE")]
    public void Run_SvgOfAnUnknownEncoding_IsReported(string bytes) => Assert.StartsWith(
        "content/reports/a.svg(1,1): error OGP3013: ",
        Assert.Single(Check("a.svg", [.. Convert.FromHexString(bytes), .. "abcdefgh"u8])),
        StringComparison.Ordinal);

    [Fact]
    public void Run_SvgOfTooManyElements_IsReported() => Assert.Contains(
        "it has more than 10,000 elements",
        Assert.Single(CheckSvg(Open + string.Concat(Enumerable.Repeat("<g/>", 10_000)) + "</svg>")),
        StringComparison.Ordinal);

    [Fact]
    public void Run_SvgTooLarge_IsReported() => Assert.Contains(
        "it is larger than 1 MiB",
        Assert.Single(CheckSvg($"{Open}{new string(' ', 1024 * 1024)}</svg>")),
        StringComparison.Ordinal);

    private static string[] CheckSvg(string text) => Check("a.svg", Encoding.UTF8.GetBytes(text));

    private static string[] Check(string name, byte[] bytes)
    {
        var path = new SourcePath("content/reports/" + name);
        var diagnostics = new DiagnosticBag();
        var project = new MemorySourceTree([new(path, bytes)]);
        ImageCheck.Run(project, [new FileNode(path, new SiteUrl("reports/" + name), bytes.Length)], diagnostics);
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())];
    }
}
