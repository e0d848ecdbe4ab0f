using System.Text;

namespace OgpSite.Core.Search;

/// <summary>Bytes that grow at their end.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public byte[] ToArray() => Written.ToArray();

    public ByteBuffer Add(byte value)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
        return this;
    }

    public ByteBuffer Add(ReadOnlySpan<byte> values)
    {
        if (values.Length > _bytes.Length - Length) Grow(values.Length);
        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
        return this;
    }

    /// <summary>As UTF-8; half a character becomes U+FFFD.</summary>
    public ByteBuffer Add(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _bytes.Length - Length) Grow(most);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
        return this;
    }

    /// <summary>A number that is not negative, seven bits a byte; <see cref="PostingReader"/> reads it.</summary>
    public void AddVarint(int value)
    {
        var rest = (uint)value;
        while (rest > 0x7f)
        {
            Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        Add((byte)rest);
    }

    private void Grow(int more) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
}
