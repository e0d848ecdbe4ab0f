namespace OgpSite.Core.Linking;

/// <summary>The words of one text as the indexes of a vocabulary number them.</summary>
internal sealed class VocabularyWords
{
    public List<int> Own { get; } = [];
    public List<int> Site { get; } = [];
}
