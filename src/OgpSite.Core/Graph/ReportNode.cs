using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>A report with its place in the site.</summary>
/// <param name="MemberSlug">The member it is about.</param>
/// <param name="TranslationKey">The same for all translations of one report, and for no other.</param>
public sealed record ReportNode(Report Report, SiteUrl Url, string MemberSlug, string TranslationKey)
{
    public string Language => Report.Language;
}
