using System.Globalization;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Printing;

/// <summary>Turns numbers into words that read well.</summary>
internal static class Wording
{
    private const int MostNames = 3;

    /// <summary><c>3 reports, 2 members, 24 terms</c></summary>
    public static string Counts(SiteCounts counts) =>
        $"{Number(counts.Reports, "report")}, {Number(counts.Members, "member")}, {Number(counts.Terms, "term")}";

    public static string Pages(SiteCounts counts) => Number(counts.Pages, "page");

    /// <summary><c>2 errors, 1 warning</c>, without the kind of which there is none.</summary>
    public static string Problems(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return Problems(errors, diagnostics.Length - errors);
    }

    public static string Problems(int errors, int warnings) =>
        errors == 0 ? Number(warnings, "warning")
        : warnings == 0 ? Number(errors, "error")
        : $"{Number(errors, "error")}, {Number(warnings, "warning")}";

    /// <summary>The names of files, as long as they are few: <c>a.md, b.md</c>, or <c>12 files</c>.</summary>
    public static string Files(ImmutableArray<string> names) =>
        names.Length <= MostNames ? string.Join(", ", names) : Number(names.Length, "file");

    public static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    /// <summary><c>820 kB</c>, <c>3.2 MB</c>: in thousands, as file managers and mail programs count.</summary>
    public static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 999) / 1000} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    public static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>
    /// A paragraph in lines of at most <paramref name="width"/> characters; a longer word has a line of its own.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0) yield return line;
    }

    internal static string Number(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
