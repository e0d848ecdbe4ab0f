using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Gives out the ids of one page's elements, in document order, each once.</summary>
internal sealed class ElementIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private string _section = Anchor.Top;
    private int _paragraphs;
    private int _tables;
    private int _figures;

    /// <summary>All ids given out, in ordinal order.</summary>
    public ImmutableArray<string> Taken => [.. _taken.Order(StringComparer.Ordinal)];

    /// <summary>The id of the last heading; null before the first.</summary>
    public string? Section => _section == Anchor.Top ? null : _section;

    /// <summary><c>h-context</c>, the second of that name <c>h-context-2</c>; paragraphs are counted anew.</summary>
    public string OfHeading(string text)
    {
        var slug = Slug.ForHeading(text);
        var id = Anchor.HeadingPrefix + (slug.Length == 0 ? "section" : slug);
        var unique = id;
        while (!_taken.Add(unique))
        {
            var count = _repeats[id] = _repeats.GetValueOrDefault(id, 1) + 1;
            unique = $"{id}-{count}";
        }

        _section = unique;
        _paragraphs = 0;
        return unique;
    }

    /// <summary><c>h-context-p1</c>; before the first heading <c>top-p1</c>.</summary>
    public string OfParagraph()
    {
        string id;
        do id = $"{_section}{Anchor.ParagraphInfix}{++_paragraphs}";
        while (!_taken.Add(id));
        return id;
    }

    /// <summary><c>t-1</c>.</summary>
    public string OfTable() => Add($"{Anchor.TablePrefix}{++_tables}");

    /// <summary><c>f-1</c>.</summary>
    public string OfFigure() => Add($"{Anchor.FigurePrefix}{++_figures}");

    public bool Has(string id) => _taken.Contains(id);

    /// <summary>
    /// An id that an author gave, prefixed like a heading's unless it is already; null, and reported, where it is taken.
    /// </summary>
    public string? OfAuthor(string id, SourceLocation location, DiagnosticBag diagnostics)
    {
        var prefixed = id.StartsWith(Anchor.HeadingPrefix, StringComparison.Ordinal) ? id : Anchor.HeadingPrefix + id;
        if (_taken.Add(prefixed)) return prefixed;
        diagnostics.Add(DiagnosticCatalog.ReservedId.At(location, id));
        return null;
    }

    public string Add(string id)
    {
        _taken.Add(id);
        return id;
    }
}
