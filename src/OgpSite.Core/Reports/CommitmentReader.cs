using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The keys of a commitment, and how they become one.</summary>
internal static class CommitmentReader
{
    private static readonly Field<string> Number = new("number", FieldKinds.Label,
        "The number of the commitment in its plan, unique in the report.")
    { Presence = Presence.Required };

    private static readonly Field<string> Title = new("title", FieldKinds.Title, "The title of the commitment.")
    { Presence = Presence.Required };

    private static readonly Field<string> Id = new("id", ReportKinds.CommitmentId,
        "The identifier that OGP gave it, such as KE0025.");
    private static readonly Field<string> Text = new("text", FieldKinds.Text,
        "What the commitment says, as plain text.");

    /// <summary>The indicators, in the order in which reports show them.</summary>
    private static readonly ImmutableArray<Field<ImmutableArray<Level>?>> Indicators =
    [
        One(Scales.Specificity, "How specific the commitment is (reports up to 2017)."),
        One(Scales.Verifiability, "Whether it can be verified (from 2017 on)."),
        new(Scales.Relevance.Name, ReportKinds.LevelsOf(Scales.Relevance),
            "The OGP values that it is relevant to (plans up to 2020)."),
        One(Scales.Lens, "Whether it has an open government lens (plans from 2020 on)."),
        One(Scales.PotentialImpact, "Its potential impact (plans up to 2020)."),
        One(Scales.PotentialForResults, "Its potential for results (plans from 2020 on)."),
        One(Scales.Completion, "How far it was carried out."),
        One(Scales.Diog, "Did it open government? (plans of 2015 to 2020)"),
        One(Scales.EarlyResults, "Its early results (from 2021 on)."),
    ];

    private static readonly Field<bool?> Starred = new("starred", FieldKinds.Flag,
        "Whether it is a starred commitment.");
    private static readonly Field<bool?> Noteworthy = new("noteworthy", FieldKinds.Flag,
        "Whether the IRM found it noteworthy.");
    private static readonly Field<bool?> Promising = new("promising", FieldKinds.Flag,
        "Whether the IRM found it promising.");
    private static readonly Field<string> Cluster = new("cluster", FieldKinds.Title,
        "The cluster that it was assessed in.");
    private static readonly Field<ImmutableArray<PolicyAreaName>?> PolicyAreas = new(
        "policy-areas", PolicyAreaNameKind.List, "Its policy areas.");
    private static readonly Field<string> Lead = new("lead", FieldKinds.Title, "The institution in charge.");
    private static readonly Field<ImmutableArray<string>?> Supporting = new("supporting", FieldKinds.Texts,
        "Institutions that support it.");

    public static FieldSet Fields { get; } = new(
    [
        Number, Id, Title, Text, .. Indicators, Starred, Noteworthy, Promising, Cluster, PolicyAreas, Lead, Supporting,
    ])
    { HasPlaceholders = true };

    public static FieldKind<Commitment> Kind { get; } = FieldKinds.MapOf(Fields, Read);

    /// <summary>Reports each commitment whose number another one before it has.</summary>
    public static void CheckNumbers(YamlNode? commitments, DiagnosticBag diagnostics)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in commitments is YamlList list ? list.Items : [])
        {
            if ((item as YamlMap)?.Find(Number.Name)?.Value is not YamlScalar { IsNull: false } number) continue;
            if (!lines.TryAdd(number.Value.Trim(), number.Location.Line))
            {
                diagnostics.Add(DiagnosticCatalog.CommitmentNumberTaken.At(
                    number.Location, number.Value.Trim(), lines[number.Value.Trim()]));
            }
        }
    }

    private static Commitment? Read(FieldReader reader)
    {
        var (number, title) = (reader.Get(Number), reader.Get(Title));
        var commitment = new Commitment
        {
            Number = number ?? "",
            Title = title ?? "",
            Location = reader.Map.Location,
            Id = reader.Get(Id),
            Text = reader.Get(Text),
            Codes = [.. Indicators.SelectMany(indicator => reader.Get(indicator) ?? [])],
            IsStarred = reader.Get(Starred) ?? false,
            IsNoteworthy = reader.Get(Noteworthy) ?? false,
            IsPromising = reader.Get(Promising) ?? false,
            Cluster = reader.Get(Cluster),
            PolicyAreas = reader.Get(PolicyAreas) ?? [],
            Lead = reader.Get(Lead),
            Supporting = reader.Get(Supporting) ?? [],
        };
        return number is null || title is null ? null : commitment;
    }

    private static Field<ImmutableArray<Level>?> One(Scale scale, string description) =>
        new(scale.Name, ReportKinds.SingleLevelOf(scale), description);
}
