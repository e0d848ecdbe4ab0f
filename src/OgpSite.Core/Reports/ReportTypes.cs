using System.Collections.Frozen;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The codes of report types, and the names that sources give them.</summary>
public static class ReportTypes
{
    /// <summary>Names that differ from the code by more than "IRM" before it and "report" behind it.</summary>
    private static readonly FrozenDictionary<string, ReportType> OtherNames = new Dictionary<string, ReportType>
    {
        ["mid-term"] = ReportType.Progress,
        ["midterm"] = ReportType.Progress,
        ["mid-term-progress"] = ReportType.Progress,
        ["midterm-progress"] = ReportType.Progress,
        ["mid-term-review"] = ReportType.MidtermReview,
        ["end-term"] = ReportType.EndOfTerm,
        ["design-and-implementation"] = ReportType.Hybrid,
        ["design-&-implementation"] = ReportType.Hybrid,
        ["design/implementation"] = ReportType.Hybrid,
        ["transitional-result"] = ReportType.TransitionalResults,
        ["transitional"] = ReportType.TransitionalResults,
        ["cocreation-brief"] = ReportType.CoCreationBrief,
        ["co-creation"] = ReportType.CoCreationBrief,
        ["result"] = ReportType.Results,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Codes => EnumNames<ReportType>.Codes;

    public static string Code(this ReportType type) => EnumNames<ReportType>.Code(type);

    /// <summary>
    /// The type that a source's name means, such as <c>IRM Design Report</c>; null where that is not certain.
    /// </summary>
    public static ReportType? Parse(string text)
    {
        var name = Spelling.Fold(text);
        if (name.StartsWith("irm-", StringComparison.Ordinal)) name = name["irm-".Length..];
        if (name.EndsWith("-report", StringComparison.Ordinal)) name = name[..^"-report".Length];
        return EnumNames<ReportType>.Parse(name) ?? (OtherNames.TryGetValue(name, out var type) ? type : null);
    }
}
