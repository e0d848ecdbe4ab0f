using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Tests.Output;

/// <summary>
/// A project on disk with an output folder, and builds of sites that are written as pairs of address and text.
/// </summary>
internal sealed class OutputProject : IDisposable
{
    private readonly TemporaryFolder _folder = new("output");

    public OutputProject() => _folder.Write("project/content/site.yml", "title: Test\n");

    public string Root => _folder["project"];

    public string Output => _folder["project/output"];

    public string this[string relative] => _folder[relative];

    public void Write(string relative, string text) => _folder.Write(relative, text);

    public OutputFolder Folder(string? path = null) => new()
    {
        Path = path ?? Output,
        ProjectRoot = Root,
        Home = _folder["home"],
        CurrentFolder = _folder["here/below"],
        ProcessId = 4711,
        Owner = "the test",
    };

    /// <summary>A whole build; its diagnostics.</summary>
    public string[] Build(OutputFolder folder, params ReadOnlySpan<(string Url, string Text)> files)
    {
        var diagnostics = new DiagnosticBag();
        using var output = FolderOutput.Open(folder, diagnostics);
        if (output is not null)
        {
            foreach (var (url, text) in files)
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                output.Write(new OutputFile(new SiteUrl(url), bytes));
                bytes.AsSpan().Fill((byte)'?'); // they are the caller's again
            }

            output.Commit();
        }

        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())];
    }

    public string[] Build(params ReadOnlySpan<(string Url, string Text)> files) => Build(Folder(), files);

    public static OutputFile File(string url, string text) => new(new SiteUrl(url), Encoding.UTF8.GetBytes(text));

    /// <summary>The files of a folder of the test, as <c>path = text</c>.</summary>
    public string[] Texts(string relative = "project/output") =>
    [
        .. Directory.EnumerateFiles(_folder[relative], "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(_folder[relative], file)} = {System.IO.File.ReadAllText(file)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Everything in the test's folder but the tool's own state.</summary>
    public string[] Everything() =>
        [.. FolderBytes.List(_folder.Path).Where(line => !line.Contains("/.ogpsite/", StringComparison.Ordinal))];

    /// <summary>What a build must not leave: temporary folders beside or in the output.</summary>
    public string[] Leftovers() =>
    [
        .. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
            .Where(
                path =>
                    path.Contains(".tmp-", StringComparison.Ordinal) || path.Contains(".old-", StringComparison.Ordinal)
                || path.Contains(".ogpsite-tmp-", StringComparison.Ordinal) || path.EndsWith(
                    ".journal", StringComparison.Ordinal)
                || path.EndsWith(".manifest-next", StringComparison.Ordinal)),
    ];

    public void Dispose() => _folder.Dispose();
}
