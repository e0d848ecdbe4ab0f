using OgpSite.Core.Tests.Themes.Options;

namespace OgpSite.Core.Tests.Themes;

/// <summary>The site of these tests is in English and Spanish.</summary>
public sealed class UiTextsCheckTests
{
    [Fact]
    public void Run_ChangedWordsAndNewOnesInEveryLanguage_AreFine() => Assert.Empty(Check(
        ("en", "nav: {home: Front}\nfront: {new: \"{n} new\"}\ncount: {reports: {one: \"{n} piece\"}}\n"),
        ("es", "front: {new: \"{n} nuevos\"}\ncount: {reports: {many: \"{n} de informes\"}}\n"),
        // The site is not in French.
        ("fr", "front: {newer: Encore}\n")));

    [Fact]
    public void Run_NewWordInOneLanguage_IsMissedInTheOther() => Assert.Equal(
        ["themes/mine/i18n/en.yml(2,11): warning OGP4025: The text 'front.latest' is missing in the language 'es'. " +
            "Add it to 'themes/mine/i18n/es.yml'."],
        Check(("en", "front:\n  latest: Latest\n"), ("es", "nav: {home: Portada}\n")));

    [Fact]
    public void Run_MistypedKeyOfATranslation_IsMissedInEnglish() => Assert.Equal(
        ["themes/mine/i18n/es.yml(1,13): warning OGP4025: The text 'nav.hoem' is missing in the language 'en'. Add " +
            "it to 'themes/mine/i18n/en.yml'."],
        Check(("es", "nav: {hoem: Portada}\n")));

    [Theory]
    [InlineData("es", "member: {plan: \"Plan {m}\"}\n", "es.yml(1,16): warning OGP4026: The text 'member.plan' has the " +
        "place '{m}', which nothing fills. Did you mean '{n}'?")]
    [InlineData("en", "nav: {home: \"Home of {title}\"}\n", "en.yml(1,13): warning OGP4026: The text 'nav.home' has the " +
        "place '{title}', which nothing fills.")]
    public void Run_PlaceThatNothingFills_IsReported(string language, string text, string expected) =>
        Assert.Equal(["themes/mine/i18n/" + expected], Check((language, text)));

    [Fact]
    public void Run_PlaceOfANewWord_IsThatOfTheThemesOwnEnglish() => Assert.Equal(
        ["themes/mine/i18n/es.yml(1,15): warning OGP4026: The text 'front.new' has the place '{x}', which nothing " +
            "fills. Did you mean '{n}'?"],
        Check(("en", "front: {new: \"{n} new\"}\n"), ("es", "front: {new:  \"{x} nuevos\"}\n")));

    private static IReadOnlyList<string> Check(params (string Language, string Text)[] files) => OptionFixture.Read(
        theme: "name: mine\n", files: [.. files.Select(file => ($"themes/mine/i18n/{file.Language}.yml", file.Text))])
        .Problems;
}
