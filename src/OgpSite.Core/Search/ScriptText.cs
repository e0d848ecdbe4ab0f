using System.Buffers;

namespace OgpSite.Core.Search;

/// <summary>Strings as they stand in a script.</summary>
internal static class ScriptText
{
    private const char FirstHalf = '\ud800';
    private const char LastHalf = '\udfff';

    /// <summary>What JSON escapes, and the two line breaks that only JSON allows in strings.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        ['"', '\\', '\u2028', '\u2029', .. Enumerable.Range(0, 0x20).Select(unit => (char)unit)]);

    /// <summary>These and halves of characters. Much slower to look for, and seldom needed.</summary>
    private static readonly SearchValues<char> EscapedOrHalf = SearchValues.Create(
    [
        '"', '\\', '\u2028', '\u2029', .. Enumerable.Range(0, 0x20).Select(unit => (char)unit),
        .. Enumerable.Range(FirstHalf, LastHalf - FirstHalf + 1).Select(unit => (char)unit),
    ]);

    /// <summary>A JSON string. <c>&lt;</c> stays, since the script is a file of its own.</summary>
    public static ByteBuffer AddString(this ByteBuffer buffer, ReadOnlySpan<char> text)
    {
        var special = text.ContainsAnyInRange(FirstHalf, LastHalf) ? EscapedOrHalf : Escaped;
        buffer.Add((byte)'"');
        while (true)
        {
            var plain = text.IndexOfAny(special);
            if (plain < 0) return buffer.Add(text).Add((byte)'"');
            buffer.Add(text[..plain]);
            text = text[plain..];
            if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
            {
                buffer.Add(text[..2]);
                text = text[2..];
            }
            else
            {
                AddEscape(buffer, text[0]);
                text = text[1..];
            }
        }
    }

    public static ByteBuffer AddStrings(this ByteBuffer buffer, IEnumerable<string> texts) =>
        buffer.AddList(texts, (one, text) => one.AddString(text));

    /// <summary>An array of what <paramref name="add"/> writes of each item.</summary>
    public static ByteBuffer AddList<T>(this ByteBuffer buffer, IEnumerable<T> items, Action<ByteBuffer, T> add)
    {
        buffer.Add((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) buffer.Add((byte)',');
            isFirst = false;
            add(buffer, item);
        }

        return buffer.Add((byte)']');
    }

    private static void AddEscape(ByteBuffer buffer, char unit)
    {
        ReadOnlySpan<char> escape = unit switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            '\r' => "\\r",
            '\b' => "\\b",
            '\f' => "\\f",
            _ => $"\\u{(int)unit:x4}",
        };
        buffer.Add(escape);
    }
}
