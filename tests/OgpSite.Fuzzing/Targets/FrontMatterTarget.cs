using System.Text;
using OgpSite.Core.Articles;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Fuzzing.Targets;

/// <summary>
/// YAML as the front matter of a report and of a free page, and as <c>site.yml</c>. Nothing is thrown, and every
/// problem stands at a place of the file.
/// </summary>
internal static class FrontMatterTarget
{
    private const string Report = "content/reports/a.md";
    private const string Configuration = "content/site.yml";

    public static void Run(byte[] input)
    {
        // The bytes as they are may be no text at all.
        Read(input);
        var yaml = Encoding.UTF8.GetString(input);
        var text = $"---\n{yaml}\n---\nText.\n";
        Read(Encoding.UTF8.GetBytes(text));

        var diagnostics = new DiagnosticBag();
        var project = MemorySourceTree.OfTexts((Configuration, yaml));
        SiteConfigurationReader.Read(project, project.List("content", diagnostics), diagnostics);
        DiagnosticPromises.Check(diagnostics.ToSorted(), Configuration, yaml);
    }

    private static void Read(byte[] content)
    {
        var diagnostics = new DiagnosticBag();
        var path = new SourcePath(Report);
        var tree = new MemorySourceTree([KeyValuePair.Create(path, new ReadOnlyMemory<byte>(content))]);
        if (SourceReader.Read(tree, path, SourceReader.DefaultLimit, diagnostics) is { } source
            && FrontMatter.Split(source, diagnostics) is { } split)
        {
            ReportReader.Read(split, "en", "a", diagnostics);
            ArticleReader.Read(split, "en", "a", diagnostics);
            DiagnosticPromises.Check(diagnostics.ToSorted(), Report, source.Text);
        }
    }
}
