using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The keys of a report's front matter.</summary>
public static class ReportFields
{
    public static readonly Field<string> Title = new("title", FieldKinds.Title,
        "The title of the report, at most 300 characters.")
    { Presence = Presence.Required };

    public static readonly Field<ReportType?> Type =
        new("type", new ChoiceKind<ReportType>(ReportTypes.Codes, ReportTypes.Parse),
        "The type of the report. It decides which keys At a glance has.")
        { Presence = Presence.Required };

    public static readonly Field<string> Country = new("country", FieldKinds.Title,
        "The name of the member country.")
    { Presence = Presence.Required };

    public static readonly Field<string> CountryCode = new("country-code", ReportKinds.CountryCode,
        "The country code of two letters (ISO 3166-1). It gathers the reports of one member whatever its name in a " +
        "language.")
    { Presence = Presence.Recommended };

    public static readonly Field<string> Locality = new("locality", FieldKinds.Title,
        "The local government that the report is about, within the country.");

    public static readonly Field<Level> Region =
        new("region", ReportKinds.LevelOf(Scales.Region, takesPlaceholders: false),
        "The region of OGP that the member belongs to.");

    public static readonly Field<int?> MemberSince = new("member-since", FieldKinds.Year,
        "The year in which the member joined OGP.");

    public static readonly Field<ActionPlan> ActionPlan = new("action-plan", ReportParts.ActionPlan,
        "The action plan under review.");

    public static readonly Field<DateRange?> DatesUnderReview = new("dates-under-review", ReportKinds.Period,
        "The years of the plan under review. The first one rules which glossary entries are valid.");

    public static readonly Field<PartialDate?> Published = new("published", ReportKinds.Date,
        "The year or date of publication. Lists show the newest reports first.")
    { Presence = Presence.Recommended };

    public static readonly Field<ImmutableArray<string>?> Researchers = new("researchers", FieldKinds.Texts,
        "Who wrote the report.");

    public static readonly Field<ReportStatus?> Status = new("status", new ChoiceKind<ReportStatus>(
        EnumNames<ReportStatus>.Codes, ReportParts.ParseStatus), "Whether the report is final, which is the default.");

    public static readonly Field<DateRange?> CommentPeriod = new("comment-period", ReportKinds.Period,
        "When the public could or can comment on the report.");

    public static readonly Field<string> Version = new("version", FieldKinds.Label, "The version of the report.");

    public static readonly Field<ImmutableArray<Correction>?> Corrections = new("corrections",
        FieldKinds.ListOf(ReportParts.Correction), "What was corrected after publication, and when.");

    public static readonly Field<ImmutableArray<ReportDocument>?> Documents = new("documents",
        FieldKinds.ListOf(ReportParts.Document), "The report in other forms, such as PDF.");

    public static readonly Field<string> Summary = new("summary", FieldKinds.Text,
        "The report in a few sentences of plain text.");

    public static readonly Field<Uri> Source = new("source", FieldKinds.WebAddress,
        "Where the report was first published.");

    public static readonly Field<ImmutableArray<PolicyAreaName>?> PolicyAreas = new(
        "policy-areas", PolicyAreaNameKind.List, "The policy areas that the report deals with.");

    public static readonly Field<ImmutableArray<OldAddress>?> Aliases = new(
        "aliases", FieldKinds.ListOf(FieldKinds.OldAddress),
        "Old addresses within this site that lead to the report.");

    public static readonly Field<string> Slug = new("slug", FieldKinds.Slug,
        "The name of the report in its address. Without it, the name of the file.");

    public static readonly Field<bool?> Draft = new("draft", FieldKinds.Flag,
        "Whether the report is left out of the site for now.");

    public static readonly Field<ImmutableArray<Recommendation>?> Recommendations = new("recommendations",
        FieldKinds.ListOf(ReportParts.Recommendation), "The key recommendations.");

    public static readonly Field<YamlMap> AtAGlance = new("at-a-glance", FieldKinds.AnyMapOf(GlanceFields.All),
        "The key figures. Which there are depends on the type of the report.");

    public static readonly Field<ImmutableArray<Commitment>?> Commitments = new("commitments",
        FieldKinds.ListOf(CommitmentReader.Kind), "The commitments of the plan with the codes that the IRM gave them.");

    public static readonly Field<YamlMap> Glossary = new("glossary", FieldKinds.AnyMap,
        "How glossary terms are linked in this report, and terms of its own.");

    /// <summary>All of them.</summary>
    public static FieldSet All { get; } = new(
        Title, Type, Country, CountryCode, Locality, Region, MemberSince, ActionPlan, DatesUnderReview, Published,
        Researchers,
        Status, CommentPeriod, Version, Corrections, Documents, Summary, Source, PolicyAreas, Aliases, Slug, Draft,
        Recommendations, AtAGlance, Commitments, Glossary)
    { HasPlaceholders = true };
}
