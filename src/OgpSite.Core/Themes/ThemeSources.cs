using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OgpSite.Core.Themes;

/// <summary>Text and YAML of a theme's files.</summary>
internal static class ThemeSources
{
    public static SourceFile? ReadText(ISourceTree tree, SourcePath path, DiagnosticBag diagnostics)
    {
        try
        {
            var text = new UTF8Encoding(false, true).GetString(tree.Read(path).Span);
            return new SourceFile(path, text.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(DiagnosticCatalog.ThemeTextWrong.At(SourceLocation.StartOf(path), path.FileName));
            return null;
        }
    }

    public static YamlMap? ReadYaml(SourceFile file, DiagnosticBag diagnostics)
    {
        try
        {
            var parser = new Parser(new StringReader(file.Text));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            return ReadNode(parser, file.Path) as YamlMap;
        }
        catch (YamlException problem)
        {
            var place = new SourceLocation(file.Path, (int)problem.Start.Line, (int)problem.Start.Column);
            diagnostics.Add(DiagnosticCatalog.ThemeTextWrong.At(place, problem.Message));
            return null;
        }
    }

    public static string Hint(string name, IEnumerable<string> names) => $" There are: {string.Join(", ", names)}.";

    private static YamlNode ReadNode(Parser parser, SourcePath path)
    {
        var place = new SourceLocation(path, (int)parser.Current!.Start.Line, (int)parser.Current.Start.Column);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(parser, path));
            return new YamlList(place, [.. items]);
        }

        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
            entries.Add(new YamlEntry((YamlScalar)ReadNode(parser, path), ReadNode(parser, path)));
        return new YamlMap(place, [.. entries]);
    }
}
