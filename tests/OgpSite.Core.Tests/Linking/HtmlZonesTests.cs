using OgpSite.Core.Linking;

namespace OgpSite.Core.Tests.Linking;

public sealed class HtmlZonesTests
{
    /// <summary>Whether text after this HTML may not be linked.</summary>
    [Theory]
    [InlineData("<q>", true)]
    [InlineData("<q></q>", false)]
    [InlineData("<KBD></kbd>", false)]
    [InlineData("<q><b></q>", false)]
    [InlineData("<q><q></q>", true)]
    [InlineData("</q>", false)]
    [InlineData("<q/>", true)]
    [InlineData("<svg/>", false)]
    [InlineData("<svg><path/></svg>", false)]
    [InlineData("<svg><path></svg>", false)]
    [InlineData("<img><br><hr>", false)]
    [InlineData("<div><p><b>", false)]
    [InlineData("<q><!-- </q> -->", true)]
    [InlineData("<!-- <q> -->", false)]
    [InlineData("<!--><q>", true)]
    [InlineData("<?x <q>", false)]
    [InlineData("<span title='</span><q>'>", false)]
    [InlineData("<span title=\"a>b\"><q>", true)]
    [InlineData("<script>if (a<b) '<q>';</script>", false)]
    [InlineData("<SCRIPT>if (a<b)</Script><q>", true)]
    [InlineData("<style><q></style>", false)]
    [InlineData("<textarea><q></textarea>", false)]
    [InlineData("<p lang=es>", true)]
    [InlineData("<p LANG='en-GB'>", false)]
    [InlineData("<p lang=\"\">", true)]
    [InlineData("<p class='a nogloss b'>", true)]
    [InlineData("<p class=noglossary>", false)]
    [InlineData("<dt>a<dd>", false)]
    [InlineData("<th>a<td>", false)]
    [InlineData("<th><table><tr><td>", true)]
    [InlineData("<a><a></a>", false)]
    [InlineData("<option>a<option>b</select></option>", false)]
    [InlineData("<abbr_x>", false)]
    [InlineData("a < b <", false)]
    public void Read_Html_TellsWhetherTextBehindItIsInAZone(string html, bool expected)
    {
        var zones = new HtmlZones("en");
        zones.Read(html);
        Assert.Equal(expected, zones.IsInZone);
    }

    [Theory]
    [InlineData("<q>", false)]
    [InlineData("<div><q>", false)]
    [InlineData("<code>", true)]
    [InlineData("<q><a>", false)]
    [InlineData("<a name=x/>", false)]
    public void EndBlock_OpenElements_EndButForFormatting(string html, bool expected)
    {
        var zones = new HtmlZones("en");
        zones.Read("<div>");
        var depth = zones.Depth;
        zones.Read(html);
        zones.EndBlock(depth);
        Assert.Equal(expected, zones.IsInZone);
    }

    [Theory]
    [InlineData("<a href=x>", "a", "href=x", false, false)]
    [InlineData("<A\nHREF = 'x y' b>", "A", "href=x y;b=", false, false)]
    [InlineData("<a b=\"'>'\"/>", "a", "b='>'", false, true)]
    [InlineData("<a href=x/>", "a", "href=x/", false, false)]
    [InlineData("</a >", "a", "", true, false)]
    [InlineData("<x-y z", "x-y", "z=", false, false)]
    public void TryRead_Tag_ReadsItsParts(string html, string name, string attributes, bool isEnd, bool isSelfClosing)
    {
        Assert.True(HtmlTag.TryRead(html, 0, out var tag));
        Assert.Equal(
            (name, attributes, isEnd, isSelfClosing, html.Length),
            (
                tag.Name,
                string.Join(';', tag.Attributes.Select(pair => $"{pair.Key}={pair.Value}")),
                tag.IsEnd,
                tag.IsSelfClosing,
                tag.End));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("< a>")]
    [InlineData("<1>")]
    [InlineData("</>")]
    [InlineData("<!-- -->")]
    public void TryRead_NoTag_IsFalse(string html) => Assert.False(HtmlTag.TryRead(html, 0, out _));
}
