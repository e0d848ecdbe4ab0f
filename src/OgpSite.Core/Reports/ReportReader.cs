using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>Reads a report's front matter into a <see cref="Report"/>.</summary>
public static class ReportReader
{
    /// <summary>
    /// The report; null where a required key has no valid value.
    /// Every problem is reported, and an optional value that is wrong is left out.
    /// </summary>
    /// <param name="stem">The file name without language and extension.</param>
    public static Report? Read(SplitFile file, string language, string stem, DiagnosticBag diagnostics)
    {
        var path = file.Path;
        if (!file.HasFrontMatter)
        {
            diagnostics.Add(DiagnosticCatalog.FrontMatterMissing.At(SourceLocation.StartOf(path)));
            return null;
        }

        var reader = new FieldReader(file.FrontMatter, ReportFields.All, diagnostics);
        var title = reader.Get(ReportFields.Title);
        var type = reader.Get(ReportFields.Type);
        var member = ReadMember(reader);
        CommitmentReader.CheckNumbers(reader.Node(ReportFields.Commitments), diagnostics);
        var report = new Report
        {
            Path = path,
            Digest = file.File.Digest(),
            KeysDigest = FrontMatter.Digest(file.File),
            Language = language,
            Stem = stem,
            Slug = reader.Get(ReportFields.Slug),
            Title = title ?? "",
            TitleLocation = reader.LocationOf(ReportFields.Title),
            Type = type ?? default,
            Member = member,
            ActionPlan = reader.Get(ReportFields.ActionPlan),
            DatesUnderReview = reader.Get(ReportFields.DatesUnderReview),
            Published = reader.Get(ReportFields.Published),
            Researchers = reader.Get(ReportFields.Researchers) ?? [],
            Status = reader.Get(ReportFields.Status) ?? ReportStatus.Final,
            CommentPeriod = reader.Get(ReportFields.CommentPeriod),
            Version = reader.Get(ReportFields.Version),
            Corrections = reader.Get(ReportFields.Corrections) ?? [],
            Documents = reader.Get(ReportFields.Documents) ?? [],
            Summary = reader.Get(ReportFields.Summary),
            Source = reader.Get(ReportFields.Source),
            PolicyAreas = reader.Get(ReportFields.PolicyAreas) ?? [],
            Aliases = reader.Get(ReportFields.Aliases) ?? [],
            IsDraft = reader.Get(ReportFields.Draft) ?? false,
            Recommendations = reader.Get(ReportFields.Recommendations) ?? [],
            AtAGlance = reader.Get(ReportFields.AtAGlance) is { } glance
                ? GlanceReader.Read(glance, KeyLocation(reader, ReportFields.AtAGlance), type, diagnostics)
                : null,
            Commitments = reader.Get(ReportFields.Commitments) ?? [],
            Glossary = reader.Get(ReportFields.Glossary),
        };
        var isComplete = title is not null && type is not null && member.Country.Length > 0;
        return isComplete ? report : null;
    }

    private static Member ReadMember(FieldReader reader) => new(
        reader.Get(ReportFields.Country) ?? "",
        reader.Get(ReportFields.CountryCode),
        reader.Get(ReportFields.Locality),
        reader.Get(ReportFields.Region),
        reader.Get(ReportFields.MemberSince),
        reader.LocationOf(ReportFields.Country));

    private static SourceLocation KeyLocation(FieldReader reader, Field field) =>
        reader.Map.Find(field.Name)?.Key.Location ?? reader.Map.Location;
}
