using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using static OgpSite.Core.Reports.GlanceFields;

namespace OgpSite.Core.Reports;

/// <summary>Reads At a glance in the layout of the report's type.</summary>
internal static class GlanceReader
{
    /// <summary>The key figures; null where reports of this type have none, or where the type is not known.</summary>
    public static AtAGlance? Read(YamlMap map, SourceLocation place, ReportType? type, DiagnosticBag diagnostics)
    {
        if (type is not { } known)
        {
            CheckValues(map, diagnostics);
            return null;
        }

        if (LayoutOf(known) is not { } layout)
        {
            diagnostics.Add(DiagnosticCatalog.TypeWithoutGlance.At(place, known.Code()));
            return null;
        }

        var own = WithoutKeysOfOtherTypes(map, known, layout, diagnostics);
        var reader = new FieldReader(own, layout.Fields, diagnostics);
        var glance = Read(reader, known);
        if (glance.Commitments?.Number is { } count) ReportAbove(own, count, diagnostics);
        return glance;
    }

    private static AtAGlance Read(FieldReader reader, ReportType type) => type switch
    {
        ReportType.Design or ReportType.Implementation or ReportType.Hybrid or ReportType.TransitionalResults =>
            new DesignGlance
            {
                Commitments = reader.Get(Commitments),
                MultiStakeholderForum = reader.Get(MultiStakeholderForum),
                PublicInfluenceDevelopment = reader.Get(PublicInfluenceDevelopment),
                PublicInfluenceImplementation = reader.Get(PublicInfluenceImplementation),
                ContraryToProcess = reader.Get(ContraryToProcess),
                Relevant = reader.Get(Relevant),
                Transformative = reader.Get(Transformative),
                PotentiallyStarred = reader.Get(PotentiallyStarred),
                Starred = reader.Get(Starred),
                Completed = reader.Get(Completed),
                DiogMajor = reader.Get(DiogMajor),
                DiogOutstanding = reader.Get(DiogOutstanding),
            },
        ReportType.ActionPlanReview => new ActionPlanReviewGlance
        {
            Commitments = reader.Get(Commitments),
            Lens = reader.Get(Lens),
            SubstantialPotential = reader.Get(SubstantialPotential),
            Promising = reader.Get(Promising),
            PolicyAreasCarriedOver = reader.Get(PolicyAreasCarriedOver) ?? [],
            PolicyAreasEmerging = reader.Get(PolicyAreasEmerging) ?? [],
            MinimumRequirements = reader.Get(MinimumRequirements),
        },
        ReportType.Progress or ReportType.EndOfTerm => new EndOfTermGlance
        {
            Commitments = reader.Get(Commitments),
            MidTerm = reader.Get(MidTerm),
            EndOfTerm = reader.Get(EndOfTerm),
            ClearRelevance = reader.Get(ClearRelevance),
            Transformative = reader.Get(Transformative),
            DiogMajor = reader.Get(DiogMajor),
            DiogOutstanding = reader.Get(DiogOutstanding),
            CarriedOver = reader.Get(CarriedOver),
        },
        ReportType.Results or ReportType.MidtermReview => new ResultsGlance
        {
            Commitments = reader.Get(Commitments),
            Completion = reader.Get(Completion) ?? [],
            EarlyResults = reader.Get(EarlyResults) ?? [],
        },
        _ => throw new InvalidOperationException($"No layout for reports of type {type}."),
    };

    /// <summary>Without the report's type only the values can be checked, not which keys there may be.</summary>
    private static void CheckValues(YamlMap map, DiagnosticBag diagnostics)
    {
        var reader = new FieldReader(map, All, diagnostics);
        foreach (var field in All.Fields)
        {
            if (reader.Node(field) is { } value) field.Check(value, diagnostics);
        }
    }

    private static YamlMap WithoutKeysOfOtherTypes(
        YamlMap map, ReportType type, GlanceLayout layout, DiagnosticBag diagnostics)
    {
        var foreign = map.Entries
            .Where(entry => layout.Fields.Find(entry.Key.Value) is null && All.Find(entry.Key.Value) is not null)
            .ToList();
        foreach (var (key, _) in foreign)
        {
            var owners =
                Layouts.Where(other => other.Fields.Find(key.Value) is not null).SelectMany(other => other.Types);
            diagnostics.Add(DiagnosticCatalog.GlanceKeyOfOtherType.At(
                key.Location, type.Code(), key.Value, string.Join(", ", owners.Select(owner => owner.Code()))));
        }

        return foreign.Count == 0 ? map : map with { Entries = [.. map.Entries.Except(foreign)] };
    }

    /// <summary>Figures count commitments, also those one level down (<c>mid-term</c>, <c>completion</c>).</summary>
    private static void ReportAbove(YamlMap map, int count, DiagnosticBag diagnostics)
    {
        var unreported = new DiagnosticBag();
        foreach (var (key, value) in map.Entries)
        {
            if (value is YamlMap deeper && deeper.Find("n") is null) ReportAbove(deeper, count, diagnostics);
            else if (value is YamlScalar or YamlMap
                && ReportKinds.Figure.Read(value, key.Value, unreported) is { Number: { } number } && number > count)
                diagnostics.Add(DiagnosticCatalog.FigureAboveCount.At(value.Location, key.Value, number, count));
        }
    }
}
