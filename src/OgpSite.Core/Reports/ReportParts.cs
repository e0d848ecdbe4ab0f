using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The smaller mappings in a report's front matter, each with its keys.</summary>
internal static class ReportParts
{
    private static readonly Field<string> PlanName = new("name", FieldKinds.Title, "The name of the plan.");
    private static readonly Field<int?> PlanNumber = new("number", ReportKinds.PlanNumber,
        "Which plan of this member it is, counted from 1.");
    private static readonly Field<Uri> PlanUrl = new("url", FieldKinds.WebAddress, "Where the plan can be read.");

    public static FieldKind<ActionPlan> ActionPlan { get; } = FieldKinds.MapOf(
        new FieldSet(PlanName, PlanNumber, PlanUrl) { HasPlaceholders = true },
        reader => new ActionPlan(reader.Get(PlanName), reader.Get(PlanNumber), reader.Get(PlanUrl)));

    private static readonly Field<PartialDate?> CorrectionDate = new("date", ReportKinds.Date, "When it was corrected.")
    { Presence = Presence.Required };

    private static readonly Field<string> CorrectionText = new("text", FieldKinds.Text, "What was corrected.")
    { Presence = Presence.Required };

    private static readonly Field<string> CorrectionVersion = new("version", FieldKinds.Label,
        "The version of the report from then on.");

    public static FieldKind<Correction> Correction { get; } = FieldKinds.MapOf(
        new FieldSet(CorrectionDate, CorrectionText, CorrectionVersion),
        reader =>
        {
            var version = reader.Get(CorrectionVersion);
            return (reader.Get(CorrectionDate), reader.Get(CorrectionText)) is ({ } date, { } text)
                ? new Correction(date, text, version)
                : null;
        });

    private static readonly Field<string> DocumentTitle = new("title", FieldKinds.Title, "What the link says.")
    { Presence = Presence.Required };

    private static readonly Field<Uri> DocumentUrl = new("url", FieldKinds.WebAddress, "Where the document is.")
    { Presence = Presence.Required };

    private static readonly Field<string> DocumentLanguage = new("language", FieldKinds.Language,
        "The language of the document.");

    public static FieldKind<ReportDocument> Document { get; } = FieldKinds.MapOf(
        new FieldSet(DocumentTitle, DocumentUrl, DocumentLanguage),
        reader =>
        {
            var language = reader.Get(DocumentLanguage);
            return (reader.Get(DocumentTitle), reader.Get(DocumentUrl)) is ({ } title, { } url)
                ? new ReportDocument(title, url, language)
                : null;
        });

    private static readonly Field<string> RecommendationTitle = new("title", FieldKinds.Text,
        "The recommendation in one sentence.")
    { Presence = Presence.Required };

    private static readonly Field<string> RecommendationText = new("text", FieldKinds.Text,
        "What it means, as plain text; an empty line parts paragraphs.");

    public static FieldKind<Recommendation> Recommendation { get; } = FieldKinds.MapOf(
        new FieldSet(RecommendationTitle, RecommendationText),
        reader =>
        {
            var text = reader.Get(RecommendationText);
            return reader.Get(RecommendationTitle) is { } title ? new Recommendation(title, text) : null;
        });

    public static ReportStatus? ParseStatus(string text) => Spelling.Fold(text) switch
    {
        "public-comment-version" or "public-comments" or "for-public-comment" or "draft-for-public-comment" =>
            ReportStatus.PublicComment,
        "final-version" or "final-report" => ReportStatus.Final,
        "corrected-version" => ReportStatus.Corrected,
        _ => EnumNames<ReportStatus>.Parse(text),
    };
}
