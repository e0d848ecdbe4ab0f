namespace OgpSite.Core.Search;

/// <summary>Reads what <see cref="PageIndexer"/> wrote of a page, posting by posting.</summary>
internal ref struct PostingReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Span<int> _startOfField;
    private int _position;
    private int _behindField;
    private int _left;

    /// <param name="startOfField">Room for a number a field.</param>
    public PostingReader(ReadOnlySpan<byte> postings, Span<int> startOfField)
    {
        _bytes = postings;
        _startOfField = startOfField;
    }

    public int Term { get; private set; }

    /// <summary>How often the term occurs in the field.</summary>
    public int Count { get; private set; }

    /// <summary>Goes to the next field, which is a document's field number <paramref name="field"/>.</summary>
    /// <returns>The number of tokens of the field.</returns>
    public int NextField(int field)
    {
        if (_behindField > 0) _position = _behindField;
        _behindField = 0;
        var start = _position;
        var tokens = ReadVarint();
        if (tokens == 0)
        {
            _behindField = _position;
            _position = _startOfField[field];
            tokens = ReadVarint();
        }
        else
        {
            _startOfField[field] = start;
        }

        _left = ReadVarint();
        return tokens - 1;
    }

    /// <summary>Goes to the next term of the field, in order of first occurrence; all of them must be read.</summary>
    public bool NextTerm()
    {
        if (_left == 0) return false;
        _left--;
        var term = ReadVarint();
        Term = term >> 1;
        Count = (term & 1) == 0 ? 1 : ReadVarint() + 2;
        return true;
    }

    private int ReadVarint()
    {
        int value = _bytes[_position++];
        if (value < 0x80) return value;
        value &= 0x7f;
        for (var shift = 7; ; shift += 7)
        {
            int next = _bytes[_position++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }
}
