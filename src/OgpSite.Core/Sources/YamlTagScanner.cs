using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace OgpSite.Core.Sources;

/// <summary>
/// A scanner that keeps the last tag in mind: the parser's complaint about one that is no URI does not say where it is.
/// </summary>
internal sealed class YamlTagScanner(TextReader yaml) : IScanner
{
    private readonly Scanner _scanner = new(yaml);

    /// <summary>Null before the first.</summary>
    public Tag? LastTag { get; private set; }

    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _scanner.Current;

    public bool MoveNext() => Keep(_scanner.MoveNext());

    public bool MoveNextWithoutConsuming() => Keep(_scanner.MoveNextWithoutConsuming());

    public void ConsumeCurrent() => _scanner.ConsumeCurrent();

    private bool Keep(bool isThere)
    {
        if (isThere && _scanner.Current is Tag tag) LastTag = tag;
        return isThere;
    }
}
