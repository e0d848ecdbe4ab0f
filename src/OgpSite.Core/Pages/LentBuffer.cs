using System.Buffers;

namespace OgpSite.Core.Pages;

/// <summary>A buffer of the pool that grows as it is written; disposing gives it back.</summary>
internal sealed class LentBuffer<T>(int capacity) : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);
    private int _length;

    /// <summary>What is written so far: it stands until more is written, or this is disposed.</summary>
    public ReadOnlyMemory<T> Written => _items.AsMemory(0, _length);

    /// <summary>Room for at least <paramref name="count"/> more, to be filled and then counted in.</summary>
    public Span<T> Reserve(int count)
    {
        if (_length + count > _items.Length) Grow(count);
        return _items.AsSpan(_length);
    }

    /// <summary>Counts in what was written into the room that was reserved last.</summary>
    public void Advance(int count) => _length += count;

    public void Dispose()
    {
        if (_items.Length > 0) ArrayPool<T>.Shared.Return(_items);
        (_items, _length) = ([], 0);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(_length + count, _items.Length * 2));
        _items.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
