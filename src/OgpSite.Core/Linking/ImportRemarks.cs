using System.Text.RegularExpressions;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>
/// The comments <c>&lt;!-- ogpsite: ... --&gt;</c> in which an import left what it could not place; each waits for an
/// editor.
/// </summary>
public static partial class ImportRemarks
{
    /// <summary>All of them in the order of their places; files that cannot be read have none.</summary>
    /// <param name="files">The project's content files, as listed.</param>
    public static ImmutableArray<ImportRemark> Find(
        ISourceTree project, ImmutableArray<SourceEntry> files, OrderedWork work)
    {
        ImmutableArray<SourceEntry> markdown = [.. files.Where(file => file.Path.Extension == ".md")];
        return [.. work.Map(markdown, file => FindIn(project, file.Path), _ => []).SelectMany(remarks => remarks)];
    }

    private static ImmutableArray<ImportRemark> FindIn(ISourceTree project, SourcePath path)
    {
        if (SourceReader.Read(project, path, SourceReader.DefaultLimit, new DiagnosticBag()) is not { } file) return [];
        if (!file.Text.Contains("<!-- ogpsite:", StringComparison.Ordinal)) return [];
        var body = FrontMatter.BodyOf(file);
        return
        [
            .. body.Text.Split('\n').SelectMany((line, number) => Remark.Matches(line).Select(
                match => new ImportRemark(body.Locate(number, match.Index), match.Groups["text"].Value))),
        ];
    }

    [GeneratedRegex("<!-- ogpsite: (?<text>.*?) *-->")]
    private static partial Regex Remark { get; }
}

/// <summary>The words of a page that an import could not place, and where its comment stands.</summary>
public sealed record ImportRemark(SourceLocation Location, string Text);
