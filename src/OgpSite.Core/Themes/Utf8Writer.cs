using System.Text;
using OgpSite.Core.Pages;

namespace OgpSite.Core.Themes;

/// <summary>Keeps a page's text as UTF-8 in a buffer lent by the pool; disposing gives the buffer back.</summary>
public sealed class Utf8Writer : TextWriter
{
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly LentBuffer<byte> _bytes = new(64 * 1024);

    public Utf8Writer() : base(System.Globalization.CultureInfo.InvariantCulture) => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var room = _bytes.Reserve(Encoding.UTF8.GetMaxByteCount(buffer.Length));
        _bytes.Advance(_encoder.GetBytes(buffer, room, flush: false));
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
    public ReadOnlyMemory<byte> Written => _bytes.Written;

    protected override void Dispose(bool disposing)
    {
        _bytes.Dispose();
        base.Dispose(disposing);
    }
}
