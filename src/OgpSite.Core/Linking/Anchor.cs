namespace OgpSite.Core.Linking;

/// <summary>The ids of a page's elements, and how authors write them.</summary>
internal static class Anchor
{
    public const string HeadingPrefix = "h-";
    public const string TablePrefix = "t-";
    public const string FigurePrefix = "f-";
    public const string CommitmentPrefix = "c-";
    public const string RecommendationPrefix = "r-";
    public const string DefinitionPrefix = "def-";
    public const string FootnotePrefix = "fn-";

    /// <summary>What stands for a heading in the ids of the paragraphs before the first.</summary>
    public const string Top = "top";

    /// <summary>Between the id of a heading and the number of a paragraph below it.</summary>
    public const string ParagraphInfix = "-p";

    /// <summary>The heading of the footnotes.</summary>
    public const string Footnotes = "notes";

    /// <summary>The heading of the recommendations.</summary>
    public const string Recommendations = "recommendations";

    /// <summary>
    /// The id that <c>#fragment</c> means: an element by its id (<c>#t-1</c>, <c>#c-4</c>,
    /// <c>#def-irm</c>, <c>#top-p2</c>, <c>#h-context</c>), else the heading with this slug. A heading whose own slug
    /// looks like such an id is reached as <c>#h-t-1</c>.
    /// </summary>
    public static string Of(string fragment) => IsId(fragment) ? fragment : HeadingPrefix + fragment;

    /// <summary>How an author writes a link to the element with this id.</summary>
    public static string Write(string id)
    {
        var slug = After(id, HeadingPrefix);
        return slug is null || IsId(slug) ? id : slug;
    }

    private static bool IsId(string fragment) =>
        After(fragment, HeadingPrefix) is not null || After(fragment, DefinitionPrefix) is not null
        || IsNumber(After(fragment, TablePrefix)) || IsNumber(After(fragment, FigurePrefix))
        || IsNumber(After(fragment, Top + ParagraphInfix)) || IsNumber(After(fragment, CommitmentPrefix))
        || IsNumber(After(fragment, RecommendationPrefix)) || IsNumber(After(fragment, FootnotePrefix));

    private static string? After(string fragment, string prefix) =>
        fragment.StartsWith(prefix, StringComparison.Ordinal) ? fragment[prefix.Length..] : null;

    /// <summary>Digits and hyphens, or a Roman number: what commitments are counted by.</summary>
    private static bool IsNumber(string? text) =>
        text is { Length: > 0 }
        && (text.All(c => char.IsAsciiDigit(c) || c == '-') || text.All(c => c is 'i' or 'v' or 'x' or 'l'));
}
