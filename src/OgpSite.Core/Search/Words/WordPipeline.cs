namespace OgpSite.Core.Search.Words;

/// <summary>
/// How a text becomes terms: what its words are, and what of a word stands in the index. Safe to use from several
/// threads.
/// </summary>
internal abstract class WordPipeline
{
    /// <summary>A text as <see cref="NextWord"/> wants it; the words it finds need not be in small letters.</summary>
    public abstract string Prepare(string text);

    /// <summary>
    /// The next word at or behind <paramref name="position"/>, which moves behind it; false at the text's end.
    /// </summary>
    public abstract bool NextWord(ReadOnlySpan<char> text, ref int position, out ReadOnlySpan<char> word);

    /// <summary>
    /// The terms of a word that <see cref="NextWord"/> found: none of a stop word, else one or two.
    /// </summary>
    public abstract ImmutableArray<string> TermsOf(string word);

    /// <summary>The terms of a text, word by word; for tests and short texts.</summary>
    public ImmutableArray<ImmutableArray<string>> TermsOfText(string text)
    {
        var result = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var prepared = Prepare(text);
        var position = 0;
        while (NextWord(prepared, ref position, out var word))
        {
            var terms = TermsOf(word.ToString());
            if (!terms.IsEmpty) result.Add(terms);
        }

        return result.DrainToImmutable();
    }
}
