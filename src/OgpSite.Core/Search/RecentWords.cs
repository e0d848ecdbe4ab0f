namespace OgpSite.Core.Search;

/// <summary>
/// The words of a text that were met last, so that the table that all threads share is asked for the rarer ones only.
/// For one thread at a time.
/// </summary>
internal sealed class RecentWords(TermTable table)
{
    private const int SlotBits = 13;

    /// <summary>By the hash of the word; of two words with one slot it is the later one's.</summary>
    private readonly Slot[] _slots = new Slot[1 << SlotBits];

    /// <summary>The terms of a word of the pipeline, as it stands in the text.</summary>
    public TermNumbers NumbersOf(ReadOnlySpan<char> word)
    {
        ref var slot = ref _slots[SlotOf(word)];
        if (slot.Word is null || !word.SequenceEqual(slot.Word))
            slot = new Slot(word.ToArray(), table.NumbersOf(word));
        return slot.Numbers;
    }

    private static int SlotOf(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var unit in word) hash = (hash * 31) + unit;
        // Fibonacci hashing: the multiplication brings all bits to the upper ones.
        return (int)((hash * 2654435769u) >> (32 - SlotBits));
    }

    /// <summary>An array, as code that is compiled ahead calls the framework for the text of each string.</summary>
    private readonly record struct Slot(char[]? Word, TermNumbers Numbers);
}
