using System.Collections.Frozen;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The IRM's indicators and their levels (domain.md), with the spellings that sources use.</summary>
public static class Scales
{
    /// <summary>Why there is no value; every other scale takes these as well.</summary>
    public static Scale Placeholder { get; } = new("placeholder", Placeholders.Codes, Spellings(
        ("na", "n/a"), ("not-applicable", "n/a"), ("pending-irm-review", "pending"), ("no-irm-data", "no-data"), (
            "no-data-available", "no-data")));

    public static Scale YesNo { get; } = Of("yes-no", ["no", "yes"], ("false", "no"), ("true", "yes"), ("n", "no"), (
        "y", "yes"));

    public static Scale Region { get; } = Of("region",
        ["africa-and-the-middle-east", "americas", "asia-and-the-pacific", "europe"],
        ("africa-and-middle-east", "africa-and-the-middle-east"), ("africa-&-middle-east",
            "africa-and-the-middle-east"),
        ("africa-&-the-middle-east", "africa-and-the-middle-east"), ("the-americas", "americas"),
        ("asia-pacific", "asia-and-the-pacific"), ("asia-&-the-pacific", "asia-and-the-pacific"), ("asia-&-pacific",
            "asia-and-the-pacific"),
        ("asia-and-pacific", "asia-and-the-pacific"));

    public static Scale PublicInfluence { get; } = Of("public-influence",
        ["no-consultation", "inform", "consult", "involve", "collaborate", "empower"],
        ("none", "no-consultation"), ("information", "inform"), ("consultation", "consult"), ("involvement", "involve"),
        ("collaboration", "collaborate"), ("empowerment", "empower"));

    public static Scale MinimumRequirements { get; } = Of("minimum-requirements", ["not-met", "met"], ("no",
        "not-met"), ("yes", "met"));

    public static Scale Specificity { get; } = Of("specificity", ["none", "low", "medium", "high"]);

    public static Scale Verifiability { get; } = Of("verifiability", ["no", "yes"], ("not-verifiable", "no"), (
        "verifiable", "yes"), ("false", "no"), ("true", "yes"));

    public static Scale Relevance { get; } = Of("relevance",
        ["access-to-information", "civic-participation", "public-accountability", "technology-and-innovation"],
        ("technology-and-innovation-for-transparency-&-accountability", "technology-and-innovation"),
        ("technology-&-innovation-for-transparency-&-accountability", "technology-and-innovation"),
        ("technology-and-innovation-for-openness-and-accountability", "technology-and-innovation"),
        ("technology-and-innovation-for-transparency-and-accountability", "technology-and-innovation"),
        ("technology-&-innovation", "technology-and-innovation"),
        ("tech.-and-innov.-for-transparency-and-accountability", "technology-and-innovation"));

    public static Scale Lens { get; } = Of("lens", ["no", "yes"], ("false", "no"), ("true", "yes"));

    public static Scale PotentialImpact { get; } = Of("potential-impact", ["none", "minor", "moderate",
        "transformative"]);

    public static Scale PotentialForResults { get; } = Of("potential-for-results", ["unclear", "modest",
        "substantial"]);

    public static Scale Completion { get; } = Of("completion",
        ["no-evidence", "withdrawn", "not-started", "limited", "substantial", "complete"],
        ("no-evidence-available", "no-evidence"), ("completed", "complete"), ("fully-completed", "complete"),
        ("fully-complete", "complete"), ("substantially-complete", "substantial"), ("substantially-completed",
            "substantial"));

    public static Scale Diog { get; } = Of("diog",
        ["worsened", "did-not-change", "marginal", "major", "outstanding"],
        ("none", "did-not-change"), ("no-change", "did-not-change"), ("significant", "major"), ("exceptional",
            "outstanding"));

    public static Scale EarlyResults { get; } = Of("early-results",
        ["none", "moderate", "significant"],
        ("no-notable-results", "none"), ("no-notable-results-yet", "none"));

    /// <summary>The indicators of a commitment, in the order in which reports show them.</summary>
    public static ImmutableArray<Scale> OfCommitments { get; } =
    [
        Specificity, Verifiability, Relevance, Lens, PotentialImpact, PotentialForResults, Completion, Diog,
        EarlyResults,
    ];

    private static Scale Of(
        string name, ImmutableArray<string> codes, params ReadOnlySpan<(string From, string To)> spellings) =>
        new(name, codes, Spellings(spellings));

    private static FrozenDictionary<string, string> Spellings(
        params ReadOnlySpan<(string From, string To)> spellings) =>
        spellings.ToArray().ToFrozenDictionary(pair => pair.From, pair => pair.To);
}
