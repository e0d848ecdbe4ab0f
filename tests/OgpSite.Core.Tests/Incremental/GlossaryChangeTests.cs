using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Incremental;

namespace OgpSite.Core.Tests.Incremental;

public sealed class GlossaryChangeTests
{
    [Theory]
    [InlineData("Of co-creation.")]
    [InlineData("Of CO-CREATIONS.")]
    [InlineData("Of cocreation.")]
    [InlineData("Of co-\ncrea\u00ADtion.")]
    [InlineData("Of co-*crea*tion.")]
    [InlineData("Of co-cre&aacute;tion.")]
    [InlineData("Of co-crea<b>tion</b>.")]
    [InlineData("Of co-crea[^1]tion.")]
    [InlineData("[These](gloss:co-creation).")]
    [InlineData("Here it was pasted: When citizens and officials ...")]
    public void Text_ThatMayHaveTheTerm_IsTouched(string text) => Assert.True(New().MayTouch(text));

    [Theory]
    [InlineData("Of an action plan, and of R&D: when?")]
    [InlineData("A [link](https://example.org/a_b?c=d), a note[^1], **bold** and `code`.")]
    public void Text_ThatCannotHaveTheTerm_IsNot(string text) => Assert.False(New().MayTouch(text));

    [Fact]
    public void Glossary_AsItWas_TouchesNothing() =>
        Assert.False(GlossaryChange.Between([Trace(1)], [Trace(1)]).MayTouch("co-creation"));

    [Fact]
    public void Entry_GoneOrWrittenAnew_TouchesItsTexts()
    {
        Assert.True(GlossaryChange.Between([Trace(1)], []).MayTouch("co-creation"));
        Assert.True(GlossaryChange.Between([Trace(1)], [Trace(2)]).MayTouch("co-creation"));
    }

    private static GlossaryChange New() => GlossaryChange.Between([], [Trace(1)]);

    private static EntryTrace Trace(ulong digest) => EntryTrace.Of(new GlossaryEntry
    {
        Id = "co-creation",
        Language = "en",
        Scope = GlossaryScope.Site,
        Location = SourceLocation.StartOf(new SourcePath("content/glossary/en/co-creation.md")),
        Digest = digest,
        Term = "co-creation",
        Definition = "When citizens and officials make a plan together.",
    });
}
