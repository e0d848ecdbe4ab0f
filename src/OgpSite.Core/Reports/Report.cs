using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>A report's front matter, valid and typed. Its text is read anew when the page is made.</summary>
public sealed record Report
{
    public required SourcePath Path { get; init; }

    /// <summary>Of the whole file, its text included (<see cref="SourceFile.Digest"/>).</summary>
    public UInt128 Digest { get; init; }

    /// <summary>Of the front matter alone, which is all that is said here.</summary>
    public UInt128 KeysDigest { get; init; }

    public required string Language { get; init; }

    /// <summary>The file name without language and extension: what pairs translations within a folder.</summary>
    public required string Stem { get; init; }

    /// <summary>The author's <c>slug</c>, where given.</summary>
    public string? Slug { get; init; }

    public required string Title { get; init; }
    public required SourceLocation TitleLocation { get; init; }
    public required ReportType Type { get; init; }
    public required Member Member { get; init; }
    public ActionPlan? ActionPlan { get; init; }
    public DateRange? DatesUnderReview { get; init; }
    public PartialDate? Published { get; init; }
    public ImmutableArray<string> Researchers { get; init; } = [];
    public ReportStatus Status { get; init; } = ReportStatus.Final;
    public DateRange? CommentPeriod { get; init; }
    public string? Version { get; init; }
    public ImmutableArray<Correction> Corrections { get; init; } = [];
    public ImmutableArray<ReportDocument> Documents { get; init; } = [];
    public string? Summary { get; init; }
    public Uri? Source { get; init; }
    public ImmutableArray<PolicyAreaName> PolicyAreas { get; init; } = [];

    /// <summary>Old addresses that lead to this report.</summary>
    public ImmutableArray<OldAddress> Aliases { get; init; } = [];

    public bool IsDraft { get; init; }
    public ImmutableArray<Recommendation> Recommendations { get; init; } = [];
    public AtAGlance? AtAGlance { get; init; }
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>The <c>glossary</c> mapping as written; <c>Glossaries</c> reads it.</summary>
    public YamlMap? Glossary { get; init; }

    /// <summary>Null where it never was.</summary>
    public PartialDate? LastCorrected => Corrections.Select(correction => (PartialDate?)correction.Date).Max();

    /// <summary>When the report was published or last corrected; null where neither is known.</summary>
    public PartialDate? LastChanged => new[] { LastCorrected, Published }.Max();
}

/// <summary>The kinds of report, by era (domain.md); their codes are the names in lower case with hyphens.</summary>
public enum ReportType
{
    Progress,
    EndOfTerm,
    SpecialAccountability,
    Design,
    Implementation,
    Hybrid,
    TransitionalResults,
    CoCreationBrief,
    ActionPlanReview,
    MidtermReview,
    Results,
    Inception,
    EndOfCommitment,
    FinalLearning,
}

public enum ReportStatus
{
    Final,
    PublicComment,
    Corrected,
}

/// <summary>The country or local government a report is about, as the report writes it.</summary>
/// <param name="CountryCode">ISO 3166-1 alpha-2 in capitals.</param>
/// <param name="Region">One of OGP's regions (<see cref="Scales.Region"/>).</param>
public sealed record Member(
    string Country, string? CountryCode, string? Locality, Level? Region, int? MemberSince, SourceLocation Location)
{
    /// <summary>The locality where there is one, else the country.</summary>
    public string Name => Locality ?? Country;
}

public sealed record ActionPlan(string? Name, int? Number, Uri? Url);

/// <summary>A dated note of what was corrected after publication.</summary>
/// <param name="Version">The version that the report had from then on; null where it is not said.</param>
public sealed record Correction(PartialDate Date, string Text, string? Version = null);

/// <summary>The report in another form, such as a PDF.</summary>
public sealed record ReportDocument(string Title, Uri Url, string? Language);

/// <summary>A key recommendation; the text is plain and may hold several paragraphs.</summary>
public sealed record Recommendation(string Title, string? Text);
