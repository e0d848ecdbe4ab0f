using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Where the raw HTML of a text stands: the filter sees elements that no longer know their places.</summary>
internal sealed class RawHtmlPlaces(MarkdownText source)
{
    private readonly List<(string Text, int Line, int Column)> _pieces = [];

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>Adds a piece of raw HTML as written, with its zero-based place.</summary>
    public void Add(string text, int line, int column) => _pieces.Add((text, line, column));

    /// <summary>
    /// The first place where one of the words stands, the first word before the others; else that of the first piece.
    /// </summary>
    public SourceLocation Of(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            foreach (var (text, line, column) in _pieces)
            {
                var index = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (index < 0) continue;
                var before = text.AsSpan(0, index);
                var lines = before.Count('\n');
                return source.Locate(line + lines, lines == 0 ? column + index : index - before.LastIndexOf('\n') - 1);
            }
        }

        return _pieces.Count == 0 ? source.Locate(0, 0) : source.Locate(_pieces[0].Line, _pieces[0].Column);
    }
}
