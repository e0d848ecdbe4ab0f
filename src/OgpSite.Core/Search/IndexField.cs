namespace OgpSite.Core.Search;

/// <summary>A text of each document that is searched on its own and weighs more or less than others.</summary>
/// <param name="ValueOf">
/// The text. One that is the same object in neighbouring documents, as a page's title, is read once.
/// </param>
internal sealed record IndexField(string Name, double Boost, Func<SearchablePage, SearchDocument, string> ValueOf);
