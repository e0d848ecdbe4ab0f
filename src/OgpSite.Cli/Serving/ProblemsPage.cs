using System.Net;
using System.Text;
using OgpSite.Core.Pages;

namespace OgpSite.Cli.Serving;

/// <summary>Stands at every address until there is a first site: what keeps it from being built.</summary>
internal static class ProblemsPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; " +
        "form-action 'none'; require-trusted-types-for 'script'";

    public static byte[] Write(ImmutableArray<Problem> problems)
    {
        var (title, lead) = problems.IsEmpty
            ? ("The site is being built", "This page becomes the site when it is ready.")
            : ("The site cannot be built yet",
                $"{Problem.Summarize(problems)}. Mend what is wrong and save: this page becomes the site by itself.");
        return Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)}</title>
            <link rel="stylesheet" href="{LiveFiles.Style}">
            </head>
            <body class="problems-page">
            <main>
            <h1>{Encode(title)}</h1>
            <p>{Encode(lead)}</p>
            {List(problems).Markup}
            </main>
            </body>
            </html>

            """);
    }

    private static Html List(ImmutableArray<Problem> problems)
    {
        var items = new Html(string.Concat(problems.Select(Item)));
        return problems.IsEmpty ? items : new Html($"<ol class=\"problems\">\n{items.Markup}</ol>");
    }

    private static string Item(Problem problem)
    {
        var severity = problem.IsError ? "error" : "warning";
        return $"<li class=\"{Encode(severity)}\">\n" +
            Element("p", "place", $"{severity} {problem.Place}".TrimEnd()) +
            Element("p", "message", problem.Message) +
            Element("pre", "excerpt", problem.Excerpt) +
            Element("p", "hint", problem.Code.Length > 0 ? $"ogpsite explain {problem.Code}" : "") +
            "</li>\n";
    }

    private static string Element(string name, string kind, string text) => text.Length == 0
        ? ""
        : $"<{Encode(name)} class=\"{Encode(kind)}\">{Encode(text)}</{Encode(name)}>\n";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
