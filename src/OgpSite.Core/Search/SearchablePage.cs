using OgpSite.Core.Graph;

namespace OgpSite.Core.Search;

/// <summary>A page as the search sees it. Texts are "" where there is none.</summary>
/// <param name="Member">The member's name in the language of the index.</param>
/// <param name="Type">What results are filtered by: "design", "term", "page".</param>
/// <param name="TypeName">The words that readers know for the type: "Design Report".</param>
/// <param name="PolicyAreas">Their names in the language of the index.</param>
/// <param name="Documents">In the order in which they stand in the page.</param>
internal sealed record SearchablePage(
    SiteUrl Url, string Title, string Member, string Year, string Type, string TypeName,
    ImmutableArray<string> PolicyAreas, ImmutableArray<SearchDocument> Documents);
