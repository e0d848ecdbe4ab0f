using OgpSite.Core.Graph;

namespace OgpSite.Core.Search;

/// <summary>A page as the search sees it. Texts are "" where there is none.</summary>
/// <param name="Member">The member's name in the language of the index.</param>
/// <param name="Type">What results are filtered by: the code of a report's type, or one of those below.</param>
/// <param name="TypeName">The words that readers know for the type: "Design Report".</param>
/// <param name="PolicyAreas">Their names in the language of the index.</param>
/// <param name="Documents">In the order in which they stand in the page.</param>
internal sealed record SearchablePage(
    SiteUrl Url, string Title, string Member, string Year, string Type, string TypeName,
    ImmutableArray<string> PolicyAreas, ImmutableArray<SearchDocument> Documents)
{
    /// <summary>The type of pages that are no reports but glossary terms.</summary>
    public const string TermType = "term";

    /// <summary>The type of free pages.</summary>
    public const string ArticleType = "page";
}
