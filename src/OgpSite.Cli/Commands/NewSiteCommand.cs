using System.CommandLine;
using OgpSite.Cli.Printing;
using OgpSite.Cli.Questions;
using OgpSite.Cli.Templates;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite new site</c>: a project that builds at once, with an example of everything.</summary>
internal static class NewSiteCommand
{
    private const string Folder = "site";
    private const string Advice = "ogpsite new site my-reports --title \"My reports\" --languages en,es";

    /// <summary>The languages that there are examples in; the first stands in for all others.</summary>
    private static readonly ImmutableArray<string> ExampleLanguages = ["en", "es", "fr", "pt", "ar"];

    public static Command Make(CommonOptions common, Host host)
    {
        var folder = new Argument<string?>("folder")
        {
            HelpName = "DIR",
            Description = "The folder of the new site. Default: the folder you are in.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var title = new Question(
            new Option<string?>("--title") { HelpName = "TEXT", Description = "The site's title." },
            "What is the site's title?", answer => $"title: {YamlText.Of(answer)}");
        var languages = new Question(
            new Option<string?>("--languages")
            {
                HelpName = "CODES",
                Description = "The codes of its languages, parted by commas; the first is the default.",
            },
            "In which languages? (codes, the first is the default)",
            answer => $"languages: [{string.Join(", ", CodesOf(answer).Select(YamlText.OfCode))}]");
        var url = new Question(
            new Option<string?>("--url")
            {
                HelpName = "URL",
                Description = "The address at which the site will be published.",
            },
            "At which address will it be published? (may be left empty)",
            answer => $"url: {YamlText.Of(answer)}");
        var command = new Command("site", "Begin a site: a project that builds at once, with examples.")
        {
            folder, title.Option, languages.Option, url.Option,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var root = Path.GetFullPath(parsed.GetValue(folder) ?? ".", host.CurrentFolder);
            ThrowIfInTheWay(root);
            var questions = Questionnaire.Begin(
                [title, languages, url], ProblemsOf, parsed, printer.OpenPrompts(), Advice, host.Interruption);
            var titleLine = title.Line(questions.Answer(title, "IRM Reports"));
            var languageLine = languages.Line(questions.Answer(languages, "en"));
            var address = questions.Answer(url);
            var files = FilesOf(titleLine, languageLine, address.Length == 0 ? "" : url.Line(address));
            NewFiles.Write(root, files);
            Close(printer, root, files);
            return ExitCode.Done;
        }, NewCommand.Interrupted));
        return command;
    }

    private static void ThrowIfInTheWay(string root)
    {
        var obstacles = NewFiles.InTheWay(root, ["content", "README.md", ".gitignore", ".github/workflows/pages.yml"]);
        if (obstacles is []) return;
        throw new UsageException(
            $"In '{root}' there is already {string.Join(", ", obstacles)}. Nothing is overwritten, and nothing was " +
            "made. Move what is in the way, or name another folder.",
            Advice);
    }

    /// <summary>What a build would say of a line of site.yml.</summary>
    private static ImmutableArray<string> ProblemsOf(string line)
    {
        var other = line.StartsWith("title:", StringComparison.Ordinal) ? "url: https://example.org/" : "title: Title";
        var tree = MemorySourceTree.OfTexts((SiteConfigurationReader.Path.Value, $"{other}\n{line}\n"));
        var diagnostics = new DiagnosticBag();
        SiteConfigurationReader.Read(tree, tree.List("content", diagnostics), diagnostics);
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.Message)];
    }

    /// <summary>The files of a site whose site.yml has these lines.</summary>
    private static ImmutableArray<NewFile> FilesOf(string title, string languages, string url)
    {
        var codes = CodesOf(languages.Split('[', ']').ElementAtOrDefault(1) ?? "");
        var examples = codes.Where(code => ExampleLanguages.Contains(code)).ToList();
        var written = examples.Count == 0 || examples[0] != codes[0]
            ? examples.Where(code => code != codes.FirstOrDefault()).Prepend(codes.FirstOrDefault() ?? "en").ToList()
            : examples;
        return
        [
            new NewFile(".github/workflows/pages.yml", Template.Fill($"{Folder}/pages.yml")),
            new NewFile(".gitignore", Template.Fill($"{Folder}/gitignore")),
            new NewFile("README.md", Template.Fill($"{Folder}/README.md")),
            new NewFile(
                "content/site.yml",
                Template.Fill(
                    $"{Folder}/site.yml", ("title", title), ("languages", languages),
                    ("url", url.Length > 0 ? url : "# url: https://example.org/irm-reports/"))),
            .. written.SelectMany(code => ExamplesIn(code, isDefault: code == written[0])),
        ];
    }

    private static IEnumerable<NewFile> ExamplesIn(string language, bool isDefault)
    {
        var from = $"{Folder}/{(ExampleLanguages.Contains(language) ? language : ExampleLanguages[0])}";
        var suffix = isDefault ? "" : $".{language}";
        foreach (var name in Template.In(from))
        {
            var path = name[(from.Length + 1)..];
            var target = path.StartsWith("glossary/", StringComparison.Ordinal)
                ? $"glossary/{language}/{path["glossary/".Length..]}"
                : $"{path[..^".md".Length]}{suffix}.md";
            yield return new NewFile($"content/{target}", Template.Fill(name, ("language", language)));
        }
    }

    private static ImmutableArray<string> CodesOf(string list) =>
        [.. list.Split(',', ' ').Where(code => code.Length > 0)];

    private static void Close(Printer printer, string root, ImmutableArray<NewFile> files)
    {
        var name = printer.NameOfFolder(root);
        var enter = name == "./" ? "" : $" --project {name.TrimEnd('/')}";
        printer.Close(
        [
            $"Made a site in {name}:",
            .. files.Select(file => $"  {file.Path}"),
            $"The report is an example, to be read and thrown away. Build the site with 'ogpsite build{enter}', or " +
            $"write a report with 'ogpsite new report{enter}'.",
        ]);
    }
}
