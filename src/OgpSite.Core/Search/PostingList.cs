namespace OgpSite.Core.Search;

/// <summary>
/// Where the documents with a term in a field stand in the bytes of all lists: first measured, then given its place,
/// then filled. What is filled is what the files hold, so that no form of it needs memory but this.
/// </summary>
internal struct PostingList
{
    /// <summary>The document behind the last one.</summary>
    private int _next;

    public int Documents { get; private set; }

    public int Gaps { get; private set; }

    public int GapsLength { get; private set; }

    public int Counts { get; private set; }

    public int CountsLength { get; private set; }

    public void Measure(int document, int count)
    {
        Documents++;
        GapsLength += Symbols.WidthOf(document - _next);
        CountsLength += Symbols.WidthOf(count - 1);
        _next = document + 1;
    }

    public void Begin(int gaps, int counts)
    {
        Gaps = gaps;
        Counts = counts;
        _next = 0;
        GapsLength = 0;
        CountsLength = 0;
    }

    public void Add(int document, int count, byte[] gaps, byte[] counts)
    {
        GapsLength += Symbols.Write(gaps.AsSpan(Gaps + GapsLength), document - _next);
        CountsLength += Symbols.Write(counts.AsSpan(Counts + CountsLength), count - 1);
        _next = document + 1;
    }
}
