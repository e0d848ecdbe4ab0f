using System.Text.RegularExpressions;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests.Themes;

public sealed partial class UiTextsTests
{
    [Theory]
    [InlineData("ar")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    public void Shipped_Language_HasEveryKeyAndEveryPlaceOfEnglish(string language)
    {
        var english = WithoutPlurals(Keys("en"));
        var own = WithoutPlurals(Keys(language));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal),
            own.Keys.Where(key => key != "date.first").Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(own[text.Key])));
    }

    /// <summary>Of what is counted a language has the forms that its numbers can ask for, and no other.</summary>
    [Theory]
    [InlineData("ar", "few, many, one, other, two, zero")]
    [InlineData("en", "one, other")]
    [InlineData("es", "one, other")]
    [InlineData("fr", "one, other")]
    [InlineData("pt", "one, other")]
    public void Shipped_Language_HasEveryPluralFormOfItsNumbers(string language, string forms)
    {
        Assert.Equal(forms, string.Join(", ", Enumerable.Range(0, 201)
            .Select(number => PluralRules.CategoryOf(language, number)).Distinct().Order(StringComparer.Ordinal)));
        var keys = Keys(language);
        foreach (var counted in Keys("en").Keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal)))
        {
            var group = counted[..^"other".Length];
            var own = keys.Keys.Where(key => key.StartsWith(group, StringComparison.Ordinal))
                .Select(key => key[group.Length..]).Order(StringComparer.Ordinal);
            // Two names for two numbers are enough where the word does not change with the number.
            if (group != "report.researchers.") Assert.Equal(forms, string.Join(", ", own));
            else Assert.Equal("one, other", string.Join(", ", own));
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    public void Shipped_Language_NamesAndExplainsEveryLevelAndType(string language)
    {
        var texts = Texts(language);
        Scale[] scales = [.. Scales.OfCommitments, Scales.Placeholder, Scales.YesNo, Scales.Region,
            Scales.PublicInfluence, Scales.MinimumRequirements];
        foreach (var scale in scales)
        {
            Assert.NotEmpty(texts[$"scale.{scale.Name}"]);
            foreach (var level in scale.Codes.Select(code => new Level(scale, code)))
            {
                Assert.NotEmpty(texts.Level(level));
                Assert.EndsWith(".", texts.Meaning(level), StringComparison.Ordinal);
            }
        }

        Assert.All(Enum.GetNames<ReportType>(), name => Assert.NotEmpty(texts["type." + Hyphenated(name)]));
        Assert.All(Enum.GetNames<ReportStatus>(), name => Assert.NotEmpty(texts["status." + Hyphenated(name)]));
    }

    [Theory]
    [InlineData("en", 2021, 3, 9, "9 March 2021")]
    [InlineData("es", 2021, 3, 9, "9 de marzo de 2021")]
    [InlineData("fr", 2021, 8, 1, "1er août 2021")]
    [InlineData("fr", 2021, 8, 2, "2 août 2021")]
    [InlineData("pt", 2021, 3, 1, "1º de março de 2021")]
    [InlineData("en", 2021, 12, null, "December 2021")]
    [InlineData("fr", 2021, null, null, "2021")]
    [InlineData("ar", 2021, 3, 9, "9 مارس 2021")]
    [InlineData("ar", 2020, 8, null, "أغسطس 2020")]
    public void Date_InEachLanguage_IsWrittenItsWay(string language, int year, int? month, int? day, string expected) =>
        Assert.Equal(expected, Texts(language).Date(new PartialDate(year, month, day)));

    [Theory]
    [InlineData("en", 0, "0 reports")]
    [InlineData("en", 1, "1 report")]
    [InlineData("en", 3, "3 reports")]
    [InlineData("es", 0, "0 informes")]
    [InlineData("es", 1, "1 informe")]
    [InlineData("es", 21, "21 informes")]
    [InlineData("fr", 0, "0 rapport")]
    [InlineData("fr", 1, "1 rapport")]
    [InlineData("fr", 2, "2 rapports")]
    [InlineData("pt", 0, "0 relatório")]
    [InlineData("pt", 1, "1 relatório")]
    [InlineData("pt", 2, "2 relatórios")]
    [InlineData("ar", 0, "لا تقارير")]
    [InlineData("ar", 1, "تقرير واحد")]
    [InlineData("ar", 2, "تقريران")]
    [InlineData("ar", 3, "3 تقارير")]
    [InlineData("ar", 10, "10 تقارير")]
    [InlineData("ar", 11, "11 تقريرًا")]
    [InlineData("ar", 99, "99 تقريرًا")]
    [InlineData("ar", 100, "100 تقرير")]
    [InlineData("ar", 102, "102 تقرير")]
    [InlineData("ar", 103, "103 تقارير")]
    [InlineData("ar", 1011, "1011 تقريرًا")]
    public void Count_TakesTheFormOfTheNumber(string language, int number, string expected) =>
        Assert.Equal(expected, Texts(language).Count("count.reports", number));

    [Fact]
    public void Dates_YearsAndFullDates_AreParted()
    {
        Assert.Equal("2018–2020", Texts("en").Dates(new DateRange(new PartialDate(2018), new PartialDate(2020))));
        Assert.Equal("2018", Texts("en").Dates(new DateRange(new PartialDate(2018), new PartialDate(2018))));
        Assert.Equal("September 2018 – August 2020",
            Texts("en").Dates(new DateRange(new PartialDate(2018, 9), new PartialDate(2020, 8))));
    }

    [Fact]
    public void Figure_PercentAndPlaceholder_AreWorded()
    {
        Assert.Equal("9 (37,5\u00A0%)", Texts("es").Figure(new Figure(9, 37.5m)));
        Assert.Equal("9", Texts("es").Figure(new Figure(9)));
        Assert.Equal("9 (37.5\u200E%\u200E)", Texts("ar").Figure(new Figure(9, 37.5m)));
        Assert.Equal("Pending IRM review",
            Texts("en").Figure(new Figure(null, null, new Level(Scales.Placeholder, "pending"))));
        Assert.Equal("Pending IRM review", Texts("en").Level(new Level(Scales.Completion, "pending")));
    }

    [Fact]
    public void Join_GivesTheLanguagesList()
    {
        Assert.Equal("a, b et c", Texts("fr").Join(["a", "b", "c"]));
        Assert.Equal("a", Texts("fr").Join(["a"]));
        Assert.Equal("", Texts("fr").Join([]));
        Assert.Equal("أ، ب وج", Texts("ar").Join(["أ", "ب", "ج"]));
    }

    [Fact]
    public void Read_ProjectsTexts_LieOverTheShippedOnes()
    {
        var (texts, problems) = Read("es", ("themes/default/i18n/es.yml", "nav: {home: Portada}\n"));
        Assert.Empty(problems);
        Assert.Equal(("Portada", "Glosario"), (texts["nav.home"], texts["nav.glossary"]));
    }

    [Fact]
    public void Read_LanguageWithoutTexts_IsEnglishAndWarns()
    {
        var (texts, problems) = Read("ka");
        Assert.Equal(("Glossary", "en"), (texts["nav.glossary"], texts.LanguageOf("nav.glossary")));
        Assert.False(texts.Has("language.name"));
        Assert.Equal(
            ["content/site.yml(1,1): warning OGP4005: The theme has no texts in the language 'ka'; its pages are " +
            "given English ones. " +
            "Add 'themes/default/i18n/ka.yml'."], problems);
    }

    [Fact]
    public void Read_LanguageOfTheProject_FallsBackKeyByKey()
    {
        var (texts, problems) = Read("ka",
            ("themes/default/i18n/ka.yml", "language: {name: ქართული}\nnav: {home: მთავარი}\n"));
        Assert.Empty(problems);
        Assert.Equal(("ქართული", "მთავარი", "Glossary"),
            (texts["language.name"], texts["nav.home"], texts["nav.glossary"]));
        Assert.Equal(("ka", "en"), (texts.LanguageOf("nav.home"), texts.LanguageOf("nav.glossary")));
    }

    /// <summary>A form that a language lacks is its own other one, never the English of that name.</summary>
    [Fact]
    public void Read_PluralOfTheProject_FallsBackWithinItsLanguage()
    {
        var (texts, problems) = Read("ka",
            ("themes/default/i18n/ka.yml", "language: {name: ქართული}\ncount: {reports: {other: '{n} ანგარიში'}}\n"));
        Assert.Empty(problems);
        Assert.Equal(["1 ანგარიში", "2 ანგარიში"],
            [texts.Count("count.reports", 1), texts.Count("count.reports", 2)]);
        Assert.Equal(["1 term", "2 terms"], [texts.Count("count.terms", 1), texts.Count("count.terms", 2)]);
    }

    /// <summary>English words are counted as English counts, in whatever language they stand in.</summary>
    [Fact]
    public void Count_BorrowedText_TakesTheFormOfEnglish()
    {
        var (texts, _) = Read("hy");
        Assert.Equal(["0 reports", "1 report"], [texts.Count("count.reports", 0), texts.Count("count.reports", 1)]);
    }

    [Fact]
    public void Count_LanguageOfTheProjectWithManyForms_TakesEach()
    {
        var (texts, problems) = Read("uk", ("themes/default/i18n/uk.yml",
            "language: {name: Українська}\n" +
            "count: {reports: {one: '{n} звіт', few: '{n} звіти', many: '{n} звітів', other: '{n} звіту'}}\n"));
        Assert.Empty(problems);
        Assert.Equal("1 звіт, 3 звіти, 5 звітів, 11 звітів, 21 звіт, 22 звіти, 112 звітів", string.Join(", ",
            new[] { 1, 3, 5, 11, 21, 22, 112 }.Select(number => texts.Count("count.reports", number))));
    }

    [Fact]
    public void Read_ValueThatIsNoText_IsReportedAtItsPlace()
    {
        var (_, problems) = Read("es", ("themes/default/i18n/es.yml", "nav:\n  home: ~\n"));
        Assert.Equal(["themes/default/i18n/es.yml(2,9): error OGP4006: The value of 'nav.home' must be a text."],
            problems);
    }

    private static UiTexts Texts(string language) => Read(language).Texts;

    private static (UiTexts Texts, IEnumerable<string> Problems) Read(string language,
        params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var theme = ThemeReader.Read(
            ThemeFixture.Shipped, MemorySourceTree.OfTexts(files), [], ThemeFixture.Site(), diagnostics)!;
        var texts = UiTextsReader.Read(theme, [language], diagnostics)[language];
        return (texts, diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>A language's own texts, without those that it would borrow.</summary>
    private static Dictionary<string, string> Keys(string language)
    {
        var diagnostics = new DiagnosticBag();
        var file = SourceReader.Read(ThemeFixture.Shipped, new SourcePath($"i18n/{language}.yml"),
            SourceReader.DefaultLimit, diagnostics)!;
        var keys = new Dictionary<string, string>();
        Collect(YamlReader.ReadMap(file, diagnostics)!, "");
        Assert.Empty(diagnostics.ToSorted());
        return keys;

        void Collect(YamlNode node, string key)
        {
            if (node is YamlScalar scalar) keys[key] = scalar.Value;
            else if (node is YamlMap map) foreach (var entry in map.Entries) Collect(entry.Value,
                $"{key}.{entry.Key.Value}".TrimStart('.'));
            else if (node is YamlList list) for (var i = 0; i < list.Items.Length; i++) Collect(list.Items[i],
                $"{key}.{i}");
        }
    }

    private static Dictionary<string, string> WithoutPlurals(Dictionary<string, string> texts) => texts
        .Where(text => text.Key.EndsWith(".other", StringComparison.Ordinal)
            || !PluralRules.Categories.Contains(text.Key[(text.Key.LastIndexOf('.') + 1)..]))
        .ToDictionary();

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static string Hyphenated(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
