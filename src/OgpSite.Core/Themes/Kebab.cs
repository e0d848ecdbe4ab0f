namespace OgpSite.Core.Themes;

/// <summary>Names of code as content writes them.</summary>
internal static class Kebab
{
    /// <summary><c>ActionPlanReview</c> as <c>action-plan-review</c>.</summary>
    public static string Of(string name) => string.Concat(name.Select((c, i) =>
        !char.IsAsciiLetterUpper(c) ? c.ToString() : (i > 0 ? "-" : "") + char.ToLowerInvariant(c)));
}
