namespace OgpSite.Import.Pages;

/// <summary>A line of a page in text form, and its number from 1.</summary>
internal readonly record struct PageLine(int Number, string Text)
{
    public bool IsBlank => Text.Length == 0;

    public int Pipes => Text.AsSpan().Count('|');

    public bool EndsRowOrCell => Text.EndsWith('|');
}
