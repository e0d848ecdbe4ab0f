using System.Text;

namespace OgpSite.Core.Search;

/// <summary>
/// Sorted texts in one: the length of what each shares with the one before, its rest, and a tab. No text has a tab.
/// </summary>
internal sealed class FrontCoding
{
    /// <summary>The largest number of one symbol.</summary>
    private const int MostShared = 69;

    private readonly StringBuilder _coded = new();
    private string _before = "";

    public static string Of(IEnumerable<string> sorted)
    {
        var coding = new FrontCoding();
        foreach (var text in sorted) coding.Add(text);
        return coding.ToString();
    }

    public void Add(string text)
    {
        var shared = Math.Min(_before.AsSpan().CommonPrefixLength(text), MostShared);
        // Half a character cannot be written as UTF-8.
        if (shared > 0 && char.IsHighSurrogate(text[shared - 1])) shared--;
        Span<byte> symbol = stackalloc byte[1];
        Symbols.Write(symbol, shared);
        _coded.Append((char)symbol[0]).Append(text, shared, text.Length - shared).Append('\t');
        _before = text;
    }

    public override string ToString() => _coded.ToString();
}
