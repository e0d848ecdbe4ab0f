using System.Buffers;
using System.Text;

namespace OgpSite.Core.Themes;

/// <summary>Keeps a page's text as UTF-8 in a buffer lent by the pool; disposing gives the buffer back.</summary>
public sealed class Utf8Writer : TextWriter
{
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;

    public Utf8Writer() : base(System.Globalization.CultureInfo.InvariantCulture) => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(buffer.Length));
        _length += _encoder.GetBytes(buffer, _bytes.AsSpan(_length), flush: false);
    }

    // Nothing here waits: without these the base class would take a thread for each call.
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    /// <summary>The text so far, in the buffer: it stands until more is written, or this is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    protected override void Dispose(bool disposing)
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        base.Dispose(disposing);
    }

    private void Reserve(int count)
    {
        if (_length + count <= _bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
