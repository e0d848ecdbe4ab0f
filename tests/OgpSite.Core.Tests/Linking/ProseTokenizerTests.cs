using Markdig.Syntax;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Linking;

public sealed class ProseTokenizerTests
{
    /// <summary>
    /// Each token by a letter for its kind (word, space, hyphen, dash, apostrophe, other) and its text.
    /// </summary>
    [Theory]
    [InlineData("an action plan", "w:an s:  w:action s:  w:plan")]
    [InlineData("co-creation", "w:co h:- w:creation")]
    [InlineData("2018\u20132020", "w:2018 d:\u2013 w:2020")]
    [InlineData("OGP\u2019s", "w:OGP a:\u2019 w:s")]
    [InlineData("l'\u00e9tat", "w:l a:' w:\u00e9tat")]
    [InlineData("a_b2", "w:a_b2")]
    [InlineData("e\u0301tat", "w:e\u0301tat")]
    [InlineData("com\u00admit", "w:com\u00admit")]
    [InlineData("a\u200b b", "w:a s:  w:b")]
    [InlineData("a \u200bb", "w:a s: \u200b w:b")]
    [InlineData("a\u00a0\u202f\tb", "w:a s:\u00a0\u202f\t w:b")]
    [InlineData("IRM\u00b9", "w:IRM o:\u00b9")]
    [InlineData("\u26a0\ufe0fIRM", "o:\u26a0 o:\ufe0f w:IRM")]
    [InlineData("C++", "w:C o:+ o:+")]
    [InlineData("\u884c\u52a8\u3002", "w:\u884c\u52a8 o:\u3002")]
    [InlineData("\ud840\udc00a", "w:\ud840\udc00a")]
    public void Tokenize_Text_CutsIntoTokens(string text, string expected)
    {
        var prose = Read(text);
        var tokens = Tokenize(prose);
        Assert.Equal(
            expected,
            string.Join(' ', tokens.Select(token => $"{Letter(token)}:{prose.Text[token.Start..token.End]}")));
    }

    [Theory]
    [InlineData("a **b** c", "a", "b", "c")]
    [InlineData("a**b**", "")]
    [InlineData("a `b` c", "a", "c")]
    [InlineData("a [b](https://x.example) c", "a", "c")]
    [InlineData("a b.org c", "a", "c")]
    [InlineData("a <q>b</q> c", "a", "c")]
    [InlineData("a ::b::{.nogloss} c", "a", "c")]
    public void Tokenize_Markup_ClosesWhatNoMatchMayTouch(string markdown, params string[] open)
    {
        var prose = Read(markdown);
        var words = Tokenize(prose).Where(token => token is { IsClosed: false, Kind: TokenKind.Word })
            .Select(token => prose.Text[token.Start..token.End].ToString());
        Assert.Equal(open.Where(word => word.Length > 0), words);
    }

    [Theory]
    [InlineData("a **b** c", 2)]
    [InlineData("a <b>b</b>", 1)]
    [InlineData("a-\u200b<b>\u200bb</b> c", 2)]
    [InlineData("a b c", 0)]
    public void Tokenize_Edges_AreKeptOnTheTokenBehind(string markdown, int expected) =>
        Assert.Equal(expected, Tokenize(Read(markdown)).Count(token => token.StartsAtEdge));

    private static Prose Read(string markdown)
    {
        var source = new MarkdownText(new SourcePath("content/reports/a.md"), markdown, 1);
        var prose = new Prose();
        var paragraph = MarkdownReader.Read(source, new DiagnosticBag())!.Descendants<ParagraphBlock>().First();
        prose.Read(paragraph.Inline!, new HtmlZones("en"), "en");
        return prose;
    }

    private static List<ProseToken> Tokenize(Prose prose)
    {
        var tokens = new List<ProseToken>();
        ProseTokenizer.Tokenize(prose, tokens);
        return tokens;
    }

    private static char Letter(ProseToken token) => token.Kind switch
    {
        TokenKind.Word => 'w',
        TokenKind.Space => 's',
        TokenKind.Hyphen => 'h',
        TokenKind.ShortDash => 'd',
        TokenKind.Apostrophe => 'a',
        _ => 'o',
    };
}
