using OgpSite.Core.Diagnostics;
using YamlDotNet.Core;

namespace OgpSite.Core.Sources;

/// <summary>
/// Puts a YAML parser's complaints into words that help an author who does not know the grammar of YAML.
/// </summary>
internal static class YamlFault
{
    private static readonly ImmutableArray<(string Part, string Help)> Known =
    [
        ("multiline plain scalar, found invalid mapping", "the line above has no ': ' after its key"),
        ("found invalid mapping",
            "there is a second ': ' in this text; put the whole text in quotes, or mend the indentation of this line"),
        ("multi-line double-quoted scalar, found wrong indentation",
            "the text that begins here has no closing quotation mark"),
        ("quoted scalar, found unexpected", "the text that begins here has no closing quotation mark"),
        ("character that cannot start any token", "a text cannot begin with '@', '`' or '%'; put it in quotes"),
        ("unknown escape character",
            "a backslash in double quotes begins an escape such as \\n; use single quotes for a text with backslashes"),
        ("block mapping, did not find expected key",
            "here should be a key with ': ' behind it, indented like the keys around it; or a text goes on behind " +
            "its closing " +
            "quotation mark (in single quotes an apostrophe is written twice)"),
        ("<document end>", "this line is not indented like the keys above it"),
        ("did not find expected '-' indicator",
            "this line is neither an item of the list above ('- ') nor indented like its key"),
        ("Block sequence entries are not allowed",
            "a list begins on a line of its own below its key, or a text beginning with '- ' needs quotes"),
        ("did not find expected ',' or", "a bracket or brace is not closed, or a comma is missing"),
        ("could not find expected ':'", "a key is followed by ':' and a space"),
        ("did not find expected node content", "a text cannot begin with ',', ']' or '}'; put it in quotes"),
    ];

    public static Diagnostic Explain(SourceFile file, string yaml, SourceLocation place, YamlException error)
    {
        if (TabIndentation(file, yaml, place, error) is { } tab) return DiagnosticCatalog.YamlTab.At(tab);
        foreach (var (part, help) in Known)
        {
            if (error.Message.Contains(part, StringComparison.Ordinal))
                return DiagnosticCatalog.YamlSyntax.At(place, help);
        }

        return DiagnosticCatalog.YamlSyntax.At(place, error.Message.TrimEnd('.'));
    }

    /// <summary>
    /// The first line near the fault whose indentation holds a tab: the parser's own place for that is often off, and
    /// where it says itself that a tab is the fault, it names the beginning of the mapping.
    /// </summary>
    private static SourceLocation? TabIndentation(
        SourceFile file, string yaml, SourceLocation place, YamlException error)
    {
        var last = error.Message.Contains("invalid tab", StringComparison.Ordinal) ? int.MaxValue : place.Line + 1;
        var first = file.Text.AsSpan(0, file.Text.IndexOf(yaml, StringComparison.Ordinal)).Count('\n') + 1;
        var line = first;
        foreach (var part in yaml.AsSpan().Split('\n'))
        {
            var text = yaml.AsSpan(part);
            var indentation = text[..^text.TrimStart(" \t").Length];
            if (indentation.Contains('\t') && indentation.Length < text.Length && line >= place.Line - 1)
                return new SourceLocation(file.Path, line, indentation.IndexOf('\t') + 1);
            if (++line > last) break;
        }

        return null;
    }
}
