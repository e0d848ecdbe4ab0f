using System.Text;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Tests.Glossaries;

public sealed class GluedDefinitionsTests
{
    private const string Harbour =
        "A harbour plan sets out what a port intends to do within two years, who is to do it, and how the people who " +
        "live around the quays can follow the work from the first meeting to the last report, month after month, in " +
        "the open.";

    private const string Curly =
        "A “quay council” meets in public – at least twice a year – and brings together the port’s staff, the " +
        "fishers’ union and the neighbours’ groups, so that each of them hears the same figures at the same time " +
        "and may answer.";

    [Fact]
    public void Find_OneGlue_GivesItsPlace()
    {
        const string before = "The city’s second harbour plan";
        var glue = Cut(Harbour) + "...";
        var found = Assert.Single(GluedDefinitions.Find(before + glue + ", which ran to 2020."));
        Assert.Equal(new GluedDefinition(before.Length, glue.Length), found);
    }

    [Theory]
    [InlineData(" was agreed.")]
    [InlineData(", which ran to 2020.")]
    [InlineData(".")]
    [InlineData(": the first part")]
    [InlineData("? Yes")]
    [InlineData("; the rest")]
    [InlineData("\nNext line")]
    [InlineData(" |")]
    [InlineData(" 1. Dredging")]
    [InlineData("")]
    public void Find_WhatFollowsARecordedGlue_IsKept(string after)
    {
        foreach (var more in new[] { "", " More" })
            Assert.Equal("the harbour plan" + after, Clean("the harbour plan" + Cut(Harbour) + "..." + more + after));
    }

    [Fact]
    public void Find_CurlyQuotesAndDashes_AreCountedInBytes()
    {
        Assert.True(Cut(Curly).Length < 200);
        Assert.Equal("the quay council met.", Clean("the quay council" + Cut(Curly) + "... met."));
    }

    [Fact]
    public void Find_TwoHundredCharactersOfThreeBytes_IsNoGlue() =>
        Assert.Empty(GluedDefinitions.Find("the quay council" + Curly[..200] + "... met."));

    [Theory]
    [InlineData(199)]
    [InlineData(201)]
    public void Find_AnotherLength_IsNoGlue(int length) =>
        Assert.Empty(GluedDefinitions.Find("the harbour plan" + Harbour[..length] + "... ran."));

    [Fact]
    public void Find_CutOnASpace_IsFound()
    {
        var definition = Harbour[..199] + " ";
        Assert.Equal("the harbour plan ran.", Clean("the harbour plan" + definition + "... ran."));
    }

    [Fact]
    public void Find_AfterAnAbbreviationInBrackets_IsFound() =>
        Assert.Equal("the Quay Council (QC) met.", Clean("the Quay Council (QC)" + Cut(Curly) + "... met."));

    [Fact]
    public void Find_InsideAName_TakesTheMoreLink() =>
        Assert.Equal("the Harbour Network", Clean("the Harbour" + Cut(Harbour) + "... More Network"));

    [Fact]
    public void Find_AuthorsOwnMoreInBrackets_IsLeft() =>
        Assert.Equal("the harbour plan (More)", Clean("the harbour plan" + Cut(Harbour) + "... (More)"));

    [Fact]
    public void Find_WordThatOnlyBeginsWithMore_IsLeft() =>
        Assert.Equal("the harbour Moreover", Clean("the harbour" + Cut(Harbour) + "... Moreover"));

    [Fact]
    public void Find_TwoTermsBackToBack_GivesBoth()
    {
        var text = "the harbour plan" + Cut(Harbour) + "... quay council" + Cut(Curly) + "... More met.";
        Assert.Equal(2, GluedDefinitions.Find(text).Length);
        Assert.Equal("the harbour plan quay council met.", Clean(text));
    }

    [Fact]
    public void Find_InHeadingsAndCells_IsFound() => Assert.Equal(
        "## Harbour plan\n\n| Quay council | 3 |\n",
        Clean($"## Harbour plan{Cut(Harbour)}...\n\n| Quay council{Cut(Curly)}... More | 3 |\n"));

    [Fact]
    public void Find_OverALineBreak_IsNoGlue()
    {
        var definition = Harbour[..100] + "\n" + Harbour[101..200];
        Assert.Empty(GluedDefinitions.Find("the harbour plan" + definition + "... ran."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("We waited... and waited... More came.")]
    [InlineData("The eGovernment portal, the McArthur fund and openAPI (v2)Next were named...")]
    public void Find_CleanText_GivesNone(string text) => Assert.Empty(GluedDefinitions.Find(text));

    [Fact]
    public void Find_LongCleanSentencesWithEllipses_GivesNone() =>
        Assert.Empty(GluedDefinitions.Find($"{Harbour}.. {Curly}... {Cut(Harbour)}... and {Cut(Curly)}... More."));

    [Fact]
    public void Find_UnpairedSurrogate_IsNoGlue() =>
        Assert.Empty(GluedDefinitions.Find("the plan" + Harbour[..100] + "\ud800" + Harbour[100..197] + "..."));

    /// <summary>The first 200 bytes, as the source's tooltip cuts them.</summary>
    private static string Cut(string definition)
    {
        var length = 0;
        var bytes = 0;
        foreach (var rune in definition.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > 200) break;
            length += rune.Utf16SequenceLength;
        }

        var cut = definition[..length];
        Assert.Equal(200, Encoding.UTF8.GetByteCount(cut));
        return cut;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text);
        foreach (var glue in GluedDefinitions.Find(text).Reverse()) clean.Remove(glue.Start, glue.Length);
        return clean.ToString();
    }
}
