namespace OgpSite.Core.Search;

/// <summary>A part of a page that a search finds: a section, a commitment, a term.</summary>
/// <param name="Id">The id of the part in its page; "" for its top.</param>
/// <param name="Heading">"" where the part has none.</param>
/// <param name="Text">Plain text, with a line break between blocks.</param>
internal sealed record SearchDocument(string Id, string Heading, string Text);
