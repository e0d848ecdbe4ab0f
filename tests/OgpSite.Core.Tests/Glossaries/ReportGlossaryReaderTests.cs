using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Glossaries;

public sealed class ReportGlossaryReaderTests
{
    [Fact]
    public void Read_EveryKey_IsInTheGlossary()
    {
        var (glossary, problems) = Read("""
            once: all
            disable: [irm]
            enable: [ambition, relevance]
            terms:
              - {id: forum, term: the Forum, definition: The forum of this report.}
            """);

        Assert.Empty(problems);
        Assert.Equal(LinkFrequency.All, glossary.Once);
        Assert.Equal(["irm (2,11)"], glossary.Disable.Select(Show));
        Assert.Equal(["ambition (3,10)", "relevance (3,20)"], glossary.Enable.Select(Show));
        var term = Assert.Single(glossary.Terms);
        Assert.Equal(("forum", GlossaryScope.Report, "es"), (term.Id, term.Scope, term.Language));
        Assert.Equal("a.md(5,5)", term.Location.ToString());

        static string Show(EntryReference reference) =>
            $"{reference.Id} ({reference.Location.Line},{reference.Location.Column})";
    }

    [Fact]
    public void Read_Nothing_IsTheDefault() =>
        Assert.Same(ReportGlossary.Default, ReportGlossaryReader.Read(null, "en", new DiagnosticBag()));

    [Theory]
    [InlineData("onec: page\n", 0,
        "(1,1): warning OGP1104: The key 'onec' is not known here and has no effect. Did you mean 'once'?")]
    [InlineData("once: chapter\n", 0,
        "(1,7): error OGP1107: The value 'chapter' of 'once' is not known. Allowed: page, section, all.")]
    [InlineData("disable: irm\n", 0,
        "(1,10): error OGP1105: The value of 'disable' must be a list, such as [one, two]; found a text.")]
    [InlineData("terms: [{term: Forum, definition: D}, {id: b, term: Board, definition: E}]\n", 1,
        "(1,9): error OGP1101: The required key 'id' is missing. The stable name of the entry, used in addresses " +
        "and links. " +
        "In the glossary folder it is the name of the file unless given.")]
    [InlineData("terms: [forum]\n", 0,
        "(1,9): error OGP1105: The value of 'terms' must be a mapping of keys; found a text.")]
    public void Read_Problem_IsAtItsPlace(string text, int terms, string expected)
    {
        var (glossary, problems) = Read(text);
        Assert.Equal(["a.md" + expected], problems);
        Assert.Equal(terms, glossary.Terms.Length);
    }

    private static (ReportGlossary Glossary, string[] Problems) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMap(new SourceFile(new SourcePath("a.md"), text), diagnostics);
        return (
            ReportGlossaryReader.Read(map, "es", diagnostics), [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }
}
