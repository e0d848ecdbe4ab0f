using OgpSite.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OgpSite.Core.Sources;

/// <summary>
/// Reads YAML into <see cref="YamlNode"/>s with exact places. It takes the parser's events one by one
/// and never recurses, so that no nesting can exhaust the stack, and refuses what could multiply:
/// anchors, aliases, tags, further documents.
/// </summary>
public static class YamlReader
{
    private const int DeepestLevel = 16;
    private const int EscapesOfAPair = 12;

    /// <summary>
    /// The mapping that a YAML file consists of (empty for an empty file); null where it cannot be read.
    /// </summary>
    public static YamlMap? ReadMap(SourceFile file, DiagnosticBag diagnostics) => ReadMap(file, .., diagnostics);

    /// <summary>The same for a part of a file; places are those in the whole.</summary>
    internal static YamlMap? ReadMap(SourceFile file, Range part, DiagnosticBag diagnostics)
    {
        var lines = new LineCounter(file, part.Start.GetOffset(file.Text.Length));
        var tree = new TreeBuilder(lines, diagnostics);
        var text = file.Text[part];
        var scanner = new YamlTagScanner(new StringReader(text));
        var parser = new Parser(scanner);
        try
        {
            while (parser.MoveNext() && parser.Current is { } piece)
            {
                if (!tree.Take(piece)) return null;
            }
        }
        catch (YamlException error)
        {
            diagnostics.Add(YamlFault.Explain(file, text, lines.Locate(error.Start.Index), error));
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // YamlDotNet 18 throws this, without a place, for an escape beyond all characters, such as \UFFFFFFFF, and when
            // it has read two that are no pair, such as \ud83d\u00e9.
            diagnostics.Add(DiagnosticCatalog.YamlSyntax.At(
                lines.Locate(Math.Max(0, scanner.CurrentPosition.Index - EscapesOfAPair)),
                "an escape here names no character, or half of one; write the character itself"));
            return null;
        }
        catch (ArgumentException) when (scanner.LastTag is { } tag)
        {
            // YamlDotNet 18 throws this, without a place, for a tag that is no URI, such as '!![x]'.
            var written = text[(int)tag.Start.Index..(int)tag.End.Index];
            diagnostics.Add(DiagnosticCatalog.YamlTag.At(lines.Locate(tag.Start.Index), written));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18 throws this, without a place, where a key follows a bracket that was not closed.
            diagnostics.Add(DiagnosticCatalog.YamlSyntax.At(
                tree.Innermost ?? SourceLocation.StartOf(file.Path), "the bracket that opens here is not closed"));
            return null;
        }

        return tree.Result switch
        {
            YamlMap map => map,
            null or YamlScalar { IsNull: true } => new YamlMap(SourceLocation.StartOf(file.Path), []),
            YamlBroken => null,
            var other => NotMap(other),
        };

        YamlMap? NotMap(YamlNode node)
        {
            diagnostics.Add(DiagnosticCatalog.YamlNotMap.At(node.Location, node.KindName));
            return null;
        }
    }

    /// <summary>
    /// Places by offset, counting only <c>\n</c>: the parser's own line numbers also count U+0085, U+2028 and U+2029.
    /// Offsets mostly grow, so each call goes on from the last.
    /// </summary>
    private sealed class LineCounter(SourceFile file, int start)
    {
        private int _line = 1;
        private int _lineStart;
        private int _reached;

        public SourceLocation Locate(long indexInPart)
        {
            var offset = Math.Min(start + (int)indexInPart, file.Text.Length);
            if (offset < _lineStart) (_line, _lineStart, _reached) = (1, 0, 0);
            while (offset > _reached && file.Text.IndexOf('\n', _reached, offset - _reached) is >= 0 and var end)
                (_line, _lineStart, _reached) = (_line + 1, end + 1, end + 1);
            _reached = Math.Max(_reached, offset);
            return new SourceLocation(file.Path, _line, offset - _lineStart + 1);
        }
    }

    private sealed class TreeBuilder(LineCounter lines, DiagnosticBag diagnostics)
    {
        private readonly Stack<Collection> _open = new();
        private bool _hasDocument;

        public YamlNode? Result { get; private set; }

        /// <summary>Where the innermost list or mapping begins that is still open.</summary>
        public SourceLocation? Innermost => _open.TryPeek(out var collection) ? collection.Location : null;

        /// <summary>Whether to go on.</summary>
        public bool Take(ParsingEvent piece)
        {
            switch (piece)
            {
                case DocumentStart when _hasDocument:
                    Report(DiagnosticCatalog.YamlSeveralDocuments, piece);
                    return false;
                case DocumentStart:
                    _hasDocument = true;
                    return true;
                case AnchorAlias alias:
                    Report(DiagnosticCatalog.YamlAlias, piece, "*" + alias.Value, "alias", "*");
                    Place(new YamlBroken(Location(piece)));
                    return true;
                case Scalar scalar:
                    CheckProperties(scalar);
                    Place(new YamlScalar(Location(piece), scalar.Value, scalar.Style == ScalarStyle.Plain));
                    return true;
                case SequenceStart or MappingStart:
                    CheckProperties((NodeEvent)piece);
                    return Begin(piece);
                case SequenceEnd or MappingEnd:
                    Place(_open.Pop().ToNode());
                    return true;
                default:
                    return true;
            }
        }

        private bool Begin(ParsingEvent piece)
        {
            if (_open.Count == DeepestLevel)
            {
                Report(DiagnosticCatalog.YamlTooDeep, piece, DeepestLevel);
                return false;
            }

            _open.Push(new Collection(Location(piece), piece is MappingStart));
            return true;
        }

        /// <summary>Puts a finished node where it belongs: a key, a key's value, a list's item or the whole.</summary>
        private void Place(YamlNode node)
        {
            if (!_open.TryPeek(out var parent)) Result = node;
            else if (!parent.IsMap) parent.Items.Add(node);
            else if (parent.AwaitsKey) PlaceKey(parent, node);
            else parent.TakeValue(node);
        }

        private void PlaceKey(Collection map, YamlNode node)
        {
            map.AwaitsKey = false;
            map.Key = null;
            if (node is YamlScalar key)
            {
                if (map.LineOfKey.TryAdd(key.Value, key.Location.Line)) map.Key = key;
                else diagnostics.Add(
                    DiagnosticCatalog.DuplicateKey.At(key.Location, key.Value, map.LineOfKey[key.Value]));
            }
            else if (node is not YamlBroken)
            {
                diagnostics.Add(DiagnosticCatalog.KeyNotText.At(node.Location, node.KindName));
            }
        }

        private void CheckProperties(NodeEvent node)
        {
            if (!node.Anchor.IsEmpty) Report(DiagnosticCatalog.YamlAlias, node, "&" + node.Anchor.Value, "anchor", "&");
            if (!node.Tag.IsEmpty) Report(DiagnosticCatalog.YamlTag, node, Written(node.Tag.Value));
        }

        private static string Written(string tag) =>
            tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal)
                ? "!!" + tag["tag:yaml.org,2002:".Length..]
                : tag;

        private SourceLocation Location(ParsingEvent piece) => lines.Locate(piece.Start.Index);

        private void Report(
            DiagnosticDescriptor descriptor, ParsingEvent piece, params ReadOnlySpan<object?> arguments) =>
            diagnostics.Add(descriptor.At(Location(piece), arguments));
    }

    /// <summary>A list or mapping whose end has not been read yet.</summary>
    private sealed class Collection(SourceLocation location, bool isMap)
    {
        public SourceLocation Location => location;
        public bool IsMap => isMap;
        public List<YamlNode> Items { get; } = [];
        public List<YamlEntry> Entries { get; } = [];
        public Dictionary<string, int> LineOfKey { get; } = new(StringComparer.Ordinal);
        public bool AwaitsKey { get; set; } = true;

        /// <summary>
        /// The key whose value comes next; null where the key was refused and the value goes with it.
        /// </summary>
        public YamlScalar? Key { get; set; }

        public void TakeValue(YamlNode value)
        {
            if (Key is not null) Entries.Add(new YamlEntry(Key, value));
            AwaitsKey = true;
        }

        public YamlNode ToNode() => isMap ? new YamlMap(location, [.. Entries]) : new YamlList(location, [.. Items]);
    }
}
