using System.Text;
using FsCheck.Xunit;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("Chile Design Report 2018-2020", "Chile Design Report 2018-2020")]
    [InlineData("L'État (OGP)", "L'État (OGP)")]
    [InlineData("تقرير المغرب", "تقرير المغرب")]
    [InlineData("Chile: a report", "\"Chile: a report\"")]
    [InlineData("Plan #4", "\"Plan #4\"")]
    [InlineData("the \"best\" one", "\"the \\\"best\\\" one\"")]
    [InlineData("C:\\plans", "\"C:\\\\plans\"")]
    [InlineData("- a list?", "\"- a list?\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("n/a", "\"n/a\"")]
    [InlineData("pending", "\"pending\"")]
    [InlineData("2021", "\"2021\"")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("", "\"\"")]
    [InlineData("end ", "\"end \"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("a\u202Eb", "\"a\\u202Eb\"")]
    [InlineData("😀", "\"😀\"")]
    public void Of_Text_IsQuotedWhereItCouldMeanSomethingElse(string text, string yaml)
    {
        Assert.Equal(yaml, YamlText.Of(text));
        Assert.Equal(text, ValueOf(yaml));
    }

    [Theory]
    [InlineData("2018-2020", "2018-2020")]
    [InlineData("n/a", "n/a")]
    [InlineData("action-plan-review", "action-plan-review")]
    [InlineData("2018–2020", "\"2018–2020\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("", "\"\"")]
    public void OfCode_Code_IsPlain(string code, string yaml)
    {
        Assert.Equal(yaml, YamlText.OfCode(code));
        Assert.Equal(code, ValueOf(yaml));
    }

    [Fact]
    public void ListOf_Texts_IsAList()
    {
        Assert.Equal("[one, \"two: three\", \"[four]\"]", YamlText.ListOf(["one", "two: three", "[four]"]));
    }

    [Property(MaxTest = 2000)]
    public void Of_AnyText_IsReadBackAsItWas(string? text)
    {
        var sound = WithoutHalfCharacters(text ?? "");
        Assert.Equal(sound, ValueOf(YamlText.Of(sound)));
        Assert.Equal(sound, ValueOf(YamlText.OfCode(sound)));
    }

    /// <summary>Random letters seldom hit what YAML cares for; these do.</summary>
    [Property(MaxTest = 2000)]
    public void Of_TextOfSigns_IsReadBackAsItWas(byte[]? choices)
    {
        const string Signs = "ab1 :#-'\"\\[]{},&*!|>%@`~?=\n\t\r\u00A0\u0085\u2028\u200F\uFEFF\u0007é";
        var text = string.Concat((choices ?? []).Select(choice => Signs[choice % Signs.Length]));
        Assert.Equal(text, ValueOf(YamlText.Of(text)));
        Assert.Equal([text, "x"], ListOf(YamlText.ListOf([text, "x"])));
    }

    private static string ValueOf(string yaml) => Assert.IsType<YamlScalar>(Read(yaml)).Value;

    private static string[] ListOf(string yaml) =>
        [.. Assert.IsType<YamlList>(Read(yaml)).Items.Cast<YamlScalar>().Select(item => item.Value)];

    private static YamlNode Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMap(
            new SourceFile(new SourcePath("a.yml"), $"before: 1\nkey: {yaml}\nafter: 2\n"), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(["before", "key", "after"], map!.Entries.Select(entry => entry.Key.Value));
        return map.Find("key")!.Value;
    }

    private static string WithoutHalfCharacters(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
