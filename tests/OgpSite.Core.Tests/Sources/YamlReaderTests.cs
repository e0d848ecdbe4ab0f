using System.Runtime.ExceptionServices;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class YamlReaderTests
{
    [Fact]
    public void ReadMap_Nodes_HaveExactPlaces()
    {
        var map = Read("a: é𝄞 # c\nlist:\n  - x\n  - {k: 1, 'm': \"2\"}\nlast:\ntext: |\n  one\n  two\n").Map!;

        Assert.Equal(["a", "list", "last", "text"], map.Entries.Select(entry => entry.Key.Value));
        var pair = (YamlMap)((YamlList)map.Find("list")!.Value).Items[1];
        Assert.Equal("a.yml(4,5)", pair.Location.ToString());
        Assert.Equal("a.yml(4,12)", pair.Entries[1].Key.Location.ToString());
        Assert.Equal(new YamlScalar(At(4, 17), "2", IsPlain: false), pair.Entries[1].Value);
        Assert.Equal(new YamlScalar(At(5, 6), "", IsPlain: true), map.Find("last")!.Value);
        Assert.Equal("one\ntwo\n", ((YamlScalar)map.Find("text")!.Value).Value);
    }

    /// <summary>The parser counts U+0085 and U+2028 as line breaks; editors, and so our places, do not.</summary>
    [Fact]
    public void ReadMap_UnusualLineBreaks_DoNotMovePlaces() =>
        Assert.Equal("a.yml(2,4)", Read("a: \"x\u2028 y\u0085 z\"\nb: c\n").Map!.Find("b")!.Value.Location.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("~\n")]
    public void ReadMap_NothingWritten_IsAnEmptyMap(string text)
    {
        var (map, problems) = Read(text);
        Assert.Empty(problems);
        Assert.Empty(map!.Entries);
    }

    [Theory]
    [InlineData("t: a: b\n", "(1,5)",
        "there is a second ': ' in this text; put the whole text in quotes, or mend the indentation of this line")]
    [InlineData("a:b\nc: d\n", "(2,2)", "the line above has no ': ' after its key")]
    [InlineData("t: 'abc\nb: c\n", "(1,4)", "the text that begins here has no closing quotation mark")]
    [InlineData("t: \"abc\nb: c\n", "(1,4)", "the text that begins here has no closing quotation mark")]
    [InlineData("t: @x\n", "(1,4)", "a text cannot begin with '@', '`' or '%'; put it in quotes")]
    [InlineData("t: \"\\q\"\n", "(1,4)",
        "a backslash in double quotes begins an escape such as \\n; use single quotes for a text with backslashes")]
    [InlineData("t: 'it's'\n", "(1,8)",
        "here should be a key with ': ' behind it, indented like the keys around it; or a text goes on behind its " +
        "closing quotation mark " +
        "(in single quotes an apostrophe is written twice)")]
    [InlineData("  a: 1\nb: 2\n", "(2,1)", "this line is not indented like the keys above it")]
    [InlineData("a: 1\n  b: 2\n", "(2,4)",
        "there is a second ': ' in this text; put the whole text in quotes, or mend the indentation of this line")]
    [InlineData("t: - a\n", "(1,4)",
        "a list begins on a line of its own below its key, or a text beginning with '- ' needs quotes")]
    [InlineData("a:\n  - b\n  c: d\n", "(3,3)",
        "this line is neither an item of the list above ('- ') nor indented like its key")]
    [InlineData("t: {b: c\n", "(2,1)", "a bracket or brace is not closed, or a comma is missing")]
    [InlineData("t: [1, 2\nb: 3\n", "(1,4)", "the bracket that opens here is not closed")]
    [InlineData("s: x\nt: \"a\\ud83d\\u00e9\"\n", "(2,6)",
        "an escape here names no character, or half of one; write the character itself")]
    [InlineData("t: }\n", "(1,4)", "a text cannot begin with ',', ']' or '}'; put it in quotes")]
    [InlineData("t: x\nword\n", "(2,1)",
        "here should be a key with ': ' behind it, indented like the keys around it; or a text goes on behind its " +
        "closing quotation mark " +
        "(in single quotes an apostrophe is written twice)")]
    public void ReadMap_BrokenYaml_IsAnErrorInPlainWords(string text, string place, string help) =>
        AssertProblems(text, isRead: false, $"a.yml{place}: error OGP1012: This is not valid YAML: {help}.");

    [Theory]
    [InlineData("a:\n\tb: c\n", 2, 1)]
    [InlineData("a:\n  b: c\n  \td: e\nf: g\n", 3, 3)]
    [InlineData("a: 1\n\tb: 2\n", 2, 1)]
    [InlineData("a: \f\u2028 x\nb:\n\tc: 1\n", 3, 1)]
    public void ReadMap_TabIndentation_IsAnErrorAtTheTab(string text, int line, int column) =>
        AssertProblems(text, isRead: false,
        $"a.yml({line},{column}): error OGP1013: This line is indented by a tab. YAML is indented by spaces, two a " +
        $"level.");

    [Fact]
    public void ReadMap_DeepNesting_IsAnErrorOnASmallStack()
    {
        var problem =
            "a.yml(1,19): error OGP1014: Lists and mappings are nested more than 16 levels deep here. " +
            "No key needs that.";
        OnASmallStack(() =>
        {
            AssertProblems("a: " + new string('[', 100_000), isRead: false, problem);
            AssertProblems("a: " + string.Concat(Enumerable.Repeat("[", 16)) + "1", isRead: false, problem);
            AssertProblems(string.Concat(Enumerable.Repeat("- ", 100_000)), isRead: false, problem.Replace("19",
                "33", StringComparison.Ordinal));
            AssertProblems(string.Concat(Enumerable.Repeat("{a: ", 50_000)), isRead: false, problem.Replace("19",
                "65", StringComparison.Ordinal));
        });
        Assert.Empty(Read("a: " + new string('[', 15) + new string(']', 15)).Problems);
    }

    [Fact]
    public void ReadMap_AliasesAndAnchors_AreErrorsEach() => AssertProblems(
        "a: &x [1]\nb: [*x, *x]\nc: *important*\n", isRead: true,
        "a.yml(1,4): error OGP1015: '&x' is a YAML anchor, which is not supported here. A text that begins with " +
        "'&' stands in quotes.",
        "a.yml(2,5): error OGP1015: '*x' is a YAML alias, which is not supported here. A text that begins with '*' " +
        "stands in quotes.",
        "a.yml(2,9): error OGP1015: '*x' is a YAML alias, which is not supported here. A text that begins with '*' " +
        "stands in quotes.",
        "a.yml(3,4): error OGP1015: '*important*' is a YAML alias, which is not supported here. A text that begins " +
        "with '*' stands in quotes.");

    [Fact]
    public void ReadMap_BillionLaughs_StaysSmall()
    {
        var levels = Enumerable.Range(1, 9).Select(
            i => $"l{i}: &l{i} [{string.Join(',', Enumerable.Repeat($"*l{i - 1}", 9))}]\n");
        var (map, problems) = Read("l0: &l0 [x]\n" + string.Concat(levels));
        Assert.Equal(10, map!.Entries.Length);
        Assert.Equal(10 + 81, problems.Length);
    }

    [Fact]
    public void ReadMap_AliasToItself_IsAnError() => OnASmallStack(() => AssertProblems("a: &a [*a]\n", isRead: true,
        "a.yml(1,4): error OGP1015: '&a' is a YAML anchor, which is not supported here. A text that begins with " +
        "'&' stands in quotes.",
        "a.yml(1,8): error OGP1015: '*a' is a YAML alias, which is not supported here. A text that begins with '*' " +
        "stands in quotes."));

    [Fact]
    public void ReadMap_Tags_AreErrors() => AssertProblems("a: !!str 5\nb: !Important\n", isRead: true,
        "a.yml(1,4): error OGP1016: '!!str' is a YAML tag, which is not supported here. A text that begins with " +
        "'!' stands in quotes.",
        "a.yml(2,4): error OGP1016: '!Important' is a YAML tag, which is not supported here. A text that begins " +
        "with '!' stands in quotes.");

    /// <summary>The parser throws another exception for it, without a place.</summary>
    [Theory]
    [InlineData("b: 1\na: !![x]\n", "!![x]")]
    [InlineData("b: '!'\na: !!+Important news! # !\n", "!!+Important")]
    [InlineData("b: !y 1\na: !!_+_+ {c: !z d}\n", "!!_+_+")]
    public void ReadMap_TagThatIsNoUri_IsAnError(string text, string tag)
    {
        var problems = Read(text).Problems;
        Assert.Contains($"a.yml(2,4): error OGP1016: '{tag}' is a YAML tag, which is not supported here. A text that " +
            "begins with '!' stands in quotes.", problems);
    }

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", 2)]
    [InlineData("a: 1\n...\nb: 2\n", 3)]
    public void ReadMap_SecondDocument_IsAnError(string text, int line) => AssertProblems(text, isRead: false,
        $"a.yml({line},1): error OGP1017: A second YAML document begins here. Put all keys into one, without a " +
        $"line '---' or '...' between them.");

    [Fact]
    public void ReadMap_DuplicateKeys_AreErrorsAndTheFirstCounts()
    {
        const string Text = "a: 1\nb: {c: 1, c: 2}\na: 3\na: [x, {y: z}]\n";
        AssertProblems(Text, isRead: true,
            "a.yml(2,11): error OGP1018: The key 'c' stands here again; it is already on line 2. Keep one of the two.",
            "a.yml(3,1): error OGP1018: The key 'a' stands here again; it is already on line 1. Keep one of the two.",
            "a.yml(4,1): error OGP1018: The key 'a' stands here again; it is already on line 1. Keep one of the two.");
        Assert.Equal("1", ((YamlScalar)Read(Text).Map!.Find("a")!.Value).Value);
    }

    [Theory]
    [InlineData("just a text\n", "a text")]
    [InlineData("- a\n- b\n", "a list")]
    public void ReadMap_NoKeys_IsAnError(string text, string found) => AssertProblems(text, isRead: false,
        $"a.yml(1,1): error OGP1019: Here should be keys with values, such as 'title: A title'; found {found}.");

    [Fact]
    public void ReadMap_KeyThatIsNoWord_IsAnErrorAndTheRestIsRead()
    {
        const string Text = "? {a: b}\n: c\nd: {[x]: y, z: 1}\ne: f\n";
        AssertProblems(Text, isRead: true,
            "a.yml(1,3): error OGP1020: A key must be a word; found a mapping of keys.",
            "a.yml(3,5): error OGP1020: A key must be a word; found a list.");
        Assert.Equal(["d", "e"], Read(Text).Map!.Entries.Select(entry => entry.Key.Value));
    }

    /// <summary>Whatever stands in a file, reading ends with a tree or with a diagnostic.</summary>
    [Theory]
    [InlineData("FFFFFFFF")]
    [InlineData("00110000")]
    [InlineData("80000000")]
    public void ReadMap_EscapeOfNoCharacter_IsAnError(string number)
    {
        var (map, problems) = Read($"title: a\nsummary: \"b \\U{number}\"\n");
        Assert.Null(map);
        Assert.Contains("error OGP1012: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadMap_Debris_NeverThrows()
    {
        const string Seed =
            "---\ntitle: 'A: b'\nlist:\n  - a\n  - {n: 9, percent: [75, \"\\UFFFFFFFF\"]}\n" +
            "text: |\n  one\n? k\n: &v *w !t x # c\n%Y\n...\n";
        const string Marks = " \t\n'\"[]{}:,-?&*!|>%@`#~.\u0085\u2028\uFEFFé";
        var state = 12345u;
        for (var round = 0; round < 20_000; round++)
        {
            var text = Seed.ToCharArray().ToList();
            for (var change = 0; change < 4; change++)
            {
                var place = (int)(Next() % text.Count);
                if (Next() % 3 == 0) text.RemoveAt(place);
                else text.Insert(place, Marks[(int)(Next() % Marks.Length)]);
            }

            var (map, problems) = Read(string.Concat(text));
            Assert.True(map is not null || problems.Length > 0);
        }

        uint Next() => state = (state * 1664525) + 1013904223;
    }

    private static SourceLocation At(int line, int column) => new(new SourcePath("a.yml"), line, column);

    private static void AssertProblems(string text, bool isRead, params string[] expected)
    {
        var (map, problems) = Read(text);
        Assert.Equal(expected, problems);
        Assert.Equal(isRead, map is not null);
    }

    private static (YamlMap? Map, string[] Problems) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMap(new SourceFile(new SourcePath("a.yml"), text), diagnostics);
        return (map, [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }

    private static void OnASmallStack(Action check)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    check();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
