using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Sources;
using OgpSite.Import;

namespace OgpSite.Fuzzing.Targets;

/// <summary>
/// A saved page, as HTML and as text. What the import makes of it stands below its folders and has front matter that
/// can be read; a draft is an entry.
/// </summary>
internal static class ImportTarget
{
    public static void Run(byte[] input)
    {
        // What the command refuses, and line ends as it gives them.
        var text = Encoding.UTF8.GetString(input).Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
        Import(new SavedPage(new SourcePath("page.html"), text));
        if (text.StartsWith('<')) Import(new SavedPage(new SourcePath("page.txt"), "A title\n\n" + text));
    }

    private static void Import(SavedPage page)
    {
        var diagnostics = new DiagnosticBag();
        var work = new OrderedWork(jobs: 1, TimeSpan.FromMinutes(1), CancellationToken.None);
        var result = PagesImporter.Import([page], ImportSite.Empty, work, diagnostics);
        DiagnosticPromises.Check(diagnostics.ToSorted(), page.Path.Value, page.Text);
        foreach (var imported in result.Pages) Split(imported.Report, "reports/");
        foreach (var draft in result.Drafts)
        {
            var problems = new DiagnosticBag();
            FaultException.Unless(
                GlossaryEntryReader.Read(Split(draft, "glossary/"), "en", problems) is not null,
                $"A draft is no entry:\n{string.Join('\n', problems.ToSorted())}\n{draft.Text}");
        }
    }

    private static SplitFile Split(ImportedFile file, string folder)
    {
        FaultException.Unless(
            file.Path.StartsWith(folder, StringComparison.Ordinal)
                && file.Path.EndsWith(".md", StringComparison.Ordinal)
                && !file.Path.Contains("..", StringComparison.Ordinal),
            $"'{file.Path}' does not stand below '{folder}'.");
        var diagnostics = new DiagnosticBag();
        var path = new SourcePath("content/" + file.Path);
        var tree = MemorySourceTree.OfTexts((path.Value, file.Text));
        var source = SourceReader.Read(tree, path, SourceReader.DefaultLimit, diagnostics);
        return (source is null ? null : FrontMatter.Split(source, diagnostics))
            ?? throw new FaultException($"{string.Join('\n', diagnostics.ToSorted())}\n{file.Text}");
    }
}
