using System.Buffers;
using System.Globalization;
using System.Text;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Keeps text in one buffer lent by the pool, where a <see cref="StringWriter"/> would take new memory for each page.
/// Disposing gives the buffer back.
/// </summary>
internal sealed class PooledWriter() : TextWriter(CultureInfo.InvariantCulture)
{
    private char[] _text = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        if (_length == _text.Length) Reserve(1);
        _text[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_length + buffer.Length > _text.Length) Reserve(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    public override string ToString() => new(_text, 0, _length);

    protected override void Dispose(bool disposing)
    {
        if (_text.Length > 0) ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Reserve(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, _text.Length * 2));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
