namespace OgpSite.Import.Glue;

/// <summary>A definition that a page showed for a term.</summary>
/// <param name="Before">The words that end in the term, where the page does not say how far back it reaches.</param>
/// <param name="Term">The term, where the page says it.</param>
/// <param name="Text">As much of the definition as the page holds.</param>
/// <param name="IsCut">Whether it goes on where the page's tooltip ends.</param>
internal sealed record FoundDefinition(int Line, string Before, string? Term, string Text, bool IsCut);
