using System.CommandLine;
using OgpSite.Cli.Questions;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Commands;

/// <summary>What a new report's front matter is made of, in the order of its keys.</summary>
internal sealed class ReportForm
{
    public Question Title { get; } = Text("title", "The report's title.", "What is the report's title?") with
    {
        IsRequired = true,
    };

    public Question Type { get; } = new(
        OptionOf("type", "TYPE", $"One of {string.Join(", ", ReportTypes.Codes)}."),
        "Which type of report is it?",
        answer => $"type: {YamlText.OfCode(ReportTypes.Parse(answer)?.Code() ?? answer)}")
    { IsRequired = true, Choices = ReportTypes.Codes };

    public Question Country { get; } = Text("country", "The member's name.", "On which country?") with
    {
        IsRequired = true,
    };

    public Question CountryCode { get; } = Code(
        "country-code", "XX", "The country's code of two letters (ISO 3166-1), or n/a.",
        "What is the country's code? (two letters, or n/a)") with
    { Line = answer => $"country-code: {YamlText.OfCode(CountryCodes.Parse(answer) ?? answer)}" };

    public Question Locality { get; } = Text(
        "locality", "The local government, where the report is on one.", "") with
    { IsAsked = false };

    public Question Dates { get; } = new(
        OptionOf("dates", "YEARS", "The years under review, such as 2018-2020."),
        "Which years are under review? (such as 2018-2020; may be left empty)",
        answer => $"dates-under-review: {YamlText.OfCode(Spelling.Fold(answer))}"); // any dash will do

    public Question Plan { get; } = new(
        OptionOf("plan", "NUMBER", "Which action plan of this member it is: 4, IV or Fourth."),
        "Which action plan of this member is it? (a number; may be left empty)",
        answer => $"action-plan: {{number: {YamlText.OfCode(answer)}}}");

    public Question Published { get; } = Code(
        "published", "DATE", "The year, month or day of publication. Default: pending.",
        "When was it published? (2021, 2021-03 or 2021-03-09; empty: not yet)");

    public Question Status { get; } = Code(
        "status", "STATUS", "One of final (the default), public-comment, corrected.", "") with
    { IsAsked = false };

    public Option<string?> Language { get; } =
        OptionOf("language", "CODE", "The report's language, one of the site's. Default: the first of them.");

    /// <summary>The language, of those that the site has.</summary>
    public Question LanguageOf(KnownSite site) => new(Language, "In which language?", _ => "")
    {
        Choices = site.Languages,
        IsClosed = true,
        IsAsked = site.Languages.Length > 1,
    };

    /// <param name="isCodeKnown">Whether another report of the site tells the country's code.</param>
    public ImmutableArray<Question> Questions(KnownSite site, bool isCodeKnown) =>
    [
        Title, Type, Country, CountryCode with { IsRequired = !isCodeKnown }, Locality, Dates, Plan, Published, Status,
        LanguageOf(site),
    ];

    /// <summary>What a build would say of one line of a report's front matter.</summary>
    public static ImmutableArray<string> ProblemsOf(string line)
    {
        var diagnostics = new DiagnosticBag();
        var file = new SourceFile(new SourcePath("report.md"), $"---\n{line}\n---\n");
        if (FrontMatter.Split(file, diagnostics) is { } split)
            ReportReader.Read(split, "en", "report", diagnostics);
        return
        [
            .. diagnostics.ToSorted()
                .Where(diagnostic => diagnostic.Location.Column > 1) // in column 1 are the keys that are not asked here
                .Select(diagnostic => diagnostic.Message),
        ];
    }

    private static Question Text(string key, string description, string question) =>
        new(OptionOf(key, "TEXT", description), question, answer => $"{key}: {YamlText.Of(answer)}");

    private static Question Code(string key, string form, string description, string question) =>
        new(OptionOf(key, form, description), question, answer => $"{key}: {YamlText.OfCode(answer)}");

    private static Option<string?> OptionOf(string name, string form, string description) =>
        new($"--{name}") { HelpName = form, Description = description };
}
