using System.Globalization;
using System.Text;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Keeps text in one buffer lent by the pool, where a <see cref="StringWriter"/> would take new memory for each page.
/// Disposing gives the buffer back.
/// </summary>
internal sealed class PooledWriter() : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly LentBuffer<char> _text = new(16 * 1024);

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        _text.Reserve(1)[0] = value;
        _text.Advance(1);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        buffer.CopyTo(_text.Reserve(buffer.Length));
        _text.Advance(buffer.Length);
    }

    public override string ToString() => new(_text.Written.Span);

    protected override void Dispose(bool disposing)
    {
        _text.Dispose();
        base.Dispose(disposing);
    }
}
