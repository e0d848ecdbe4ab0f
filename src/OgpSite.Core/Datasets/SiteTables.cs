using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Datasets;

/// <summary>
/// The reports and commitments of a site as tables. Columns that OGP's own sheet of commitments has bear its names;
/// levels are written as codes, the same in all languages.
/// </summary>
internal static class SiteTables
{
    private const string DatePattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    /// <param name="root">The site's absolute address, ending in a slash; null where it has none.</param>
    public static Table<ReportNode> Reports(SiteGraph graph, Uri? root) => new(
        "reports",
        "Reports",
        "The reports of this site, a row for each language that a report is in.",
        [
            .. ReportColumns(graph),
            new Column<ReportNode>("URL", ColumnType.String,
                "The page of the report; from the site's root where that has no address.",
                node => AddressOf(node.Url, root))
            { IsRequired = true },
            new Column<ReportNode>("Report Title", ColumnType.String, "The title of the report.",
                node => node.Report.Title)
            { IsRequired = true },
            new Column<ReportNode>("Version", ColumnType.String, "The report's own mark of its version.",
                node => node.Report.Version),
            new Column<ReportNode>("Published", ColumnType.String, "When it was published, as far as is known.",
                node => node.Report.Published)
            { Pattern = DatePattern },
            new Column<ReportNode>("Last Corrected", ColumnType.String, "When it was last corrected, if ever.",
                node => node.Report.LastCorrected)
            { Pattern = DatePattern },
            new Column<ReportNode>("Researchers", ColumnType.String, "Its authors, parted by semicolons.",
                node => Join(node.Report.Researchers)),
            new Column<ReportNode>("Theme", ColumnType.String, "The policy areas it names, parted by semicolons.",
                node => Areas(node.Report.PolicyAreas, node, graph)),
            new Column<ReportNode>("Commitments", ColumnType.Integer, "How many commitments it lists.",
                node => node.Report.Commitments.Length)
            { IsRequired = true },
            new Column<ReportNode>("Summary", ColumnType.String, "What it says in a few sentences.",
                node => node.Report.Summary),
            new Column<ReportNode>("Source", ColumnType.String, "The address of the original publication.",
                node => node.Report.Source?.AbsoluteUri),
        ],
        InOrder(graph));

    /// <param name="root">The site's absolute address, ending in a slash; null where it has none.</param>
    public static Table<CommitmentPlace> Commitments(SiteGraph graph, Uri? root) => new(
        "commitments",
        "Commitments",
        "Commitments as reports assess them: a row for each report and language, so that a commitment which two " +
        "reports assess stands there twice.",
        [
            Text("Commitment Title", "The title of the commitment.", place => place.Commitment.Title) with
            {
                IsRequired = true,
            },
            Text("Full Text", "What the commitment says.", place => place.Commitment.Text),
            Text("Commitment Unique Identifier", "The identifier that OGP gave it.", place => place.Commitment.Id),
            Text("Commitment Number", "Its number in the action plan, as the report writes it.",
                place => place.Commitment.Number) with
            { IsRequired = true },
            .. ReportColumns(graph).Select(Of),
            Text("URL", "Where the report assesses it; from the site's root where that has no address.",
                place => AddressOf(place.Report.Url, root) + "#" + place.Anchor) with
            { IsRequired = true },
            Text("Report", "The report, by its URL in the table of reports.",
                place => AddressOf(place.Report.Url, root)) with
            { IsRequired = true },
            Text("Theme", "Its policy areas, parted by semicolons.",
                place => Areas(place.Commitment.PolicyAreas, place.Report, graph)),
            Text("Cluster", "The cluster it was assessed in.", place => place.Commitment.Cluster),
            Text("Lead Institution", "The institution in charge.", place => place.Commitment.Lead),
            Text("Supporting Institution(s)", "Institutions that support it, parted by semicolons.",
                place => Join(place.Commitment.Supporting)),
            Text("Relevance To OGP Values", "The OGP values it is relevant to, parted by semicolons, or why there is none.",
                place => Join(place.Commitment.On(Scales.Relevance).Select(level => level.Code))),
            Value("OGP Value Access To Information", "access-to-information"),
            Value("OGP Value Civic Participation", "civic-participation"),
            Value("OGP Value Public Accountability", "public-accountability"),
            Value("OGP Value Technology", "technology-and-innovation"),
            Level("Specificity", Scales.Specificity),
            Level("Verifiability", Scales.Verifiability),
            Level("Open Government Lens", Scales.Lens),
            Level("Potential Impact", Scales.PotentialImpact),
            Level("Potential For Results", Scales.PotentialForResults),
            Level("Completion", Scales.Completion),
            Level("Did It Open Government (Overall)", Scales.Diog),
            Level("Early Results", Scales.EarlyResults),
            Mark("Starred", "Whether it is a starred commitment.", commitment => commitment.IsStarred),
            Mark("Noteworthy", "Whether the IRM found it noteworthy.", commitment => commitment.IsNoteworthy),
            Mark("Promising", "Whether the IRM found it promising.", commitment => commitment.IsPromising),
        ],
        [
            .. InOrder(graph).SelectMany(node => node.Report.Commitments.Zip(
                CommitmentSections.IdsOf(node.Report.Commitments),
                (commitment, id) => new CommitmentPlace(node, commitment, id))),
        ]);

    /// <summary>What both tables say of a report.</summary>
    private static ImmutableArray<Column<ReportNode>> ReportColumns(SiteGraph graph) =>
    [
        new("Country/Locality", ColumnType.String, "The local government where there is one, else the country.",
            node => graph.MemberOf(node).Name)
        { IsRequired = true },
        new("Country", ColumnType.String, "The country, in the report's language.",
            node => graph.MemberOf(node).Country ?? graph.MemberOf(node).Name)
        { IsRequired = true },
        new("Country Code", ColumnType.String, "ISO 3166-1 alpha-2.", node => graph.MemberOf(node).CountryCode)
        { Pattern = "[A-Z]{2}" },
        new("Region", ColumnType.String, "OGP's region.", node => graph.MemberOf(node).Region?.Code)
        { Values = Scales.Region.Codes },
        new("Action Plan Number", ColumnType.Integer, "The number of the member's action plan.",
            node => node.Report.ActionPlan?.Number),
        new("Dates Under Review From", ColumnType.String, "When the period under review begins.",
            node => node.Report.DatesUnderReview?.From)
        { Pattern = DatePattern },
        new("Dates Under Review To", ColumnType.String, "When the period under review ends.",
            node => node.Report.DatesUnderReview?.To)
        { Pattern = DatePattern },
        new("Report Type", ColumnType.String, "The type of the report.", node => node.Report.Type.Code())
        { IsRequired = true, Values = EnumNames<ReportType>.Codes },
        new("Report Status", ColumnType.String,
            "Whether it is final; do not cite what is open for public comment.",
            node => EnumNames<ReportStatus>.Code(node.Report.Status))
        { IsRequired = true, Values = EnumNames<ReportStatus>.Codes },
        new("Language", ColumnType.String, "The language of the row's texts, as BCP 47 has it.", node => node.Language)
        { IsRequired = true },
    ];

    private static Column<CommitmentPlace> Of(Column<ReportNode> column) =>
        new(column.Name, column.Type, column.Means, place => column.Value(place.Report))
        {
            IsRequired = column.IsRequired,
            Values = column.Values,
            Pattern = column.Pattern,
        };

    private static Column<CommitmentPlace> Text(string name, string means, Func<CommitmentPlace, object?> value) =>
        new(name, ColumnType.String, means, value);

    private static Column<CommitmentPlace> Level(string name, Scale scale) =>
        Text(name, $"The indicator '{scale.Name}', or why it has no value.",
            place => place.Commitment.On(scale).FirstOrDefault()?.Code) with
        { Values = [.. scale.Codes, .. Placeholders.Codes] };

    /// <summary>Empty where the commitment names no value: the IRM found none, or did not ask.</summary>
    private static Column<CommitmentPlace> Value(string name, string code) =>
        new(name, ColumnType.Boolean,
            "Whether it is relevant to this OGP value; empty where the report names no value for it.",
            place =>
            {
                var values = place.Commitment.LevelsOn(Scales.Relevance).ToList();
                return values.Count == 0 ? null : values.Exists(level => level.Code == code);
            });

    private static Column<CommitmentPlace> Mark(string name, string means, Func<Commitment, bool> value) =>
        new(name, ColumnType.Boolean, means, place => value(place.Commitment)) { IsRequired = true };

    /// <summary>By language in the site's order, then newest first, as lists show them.</summary>
    private static ImmutableArray<ReportNode> InOrder(SiteGraph graph) =>
        [.. graph.Languages.SelectMany(language => graph.ReportsByLanguage.GetValueOrDefault(language, []))];

    private static string AddressOf(SiteUrl url, Uri? root) => root is null ? url.Path : url.Below(root);

    private static string? Areas(ImmutableArray<PolicyAreaName> areas, ReportNode node, SiteGraph graph) =>
        Join(FacetLinks.Of(areas, node.Language, graph).Select(area => area.Name));

    private static string? Join(IEnumerable<string> items) =>
        string.Join("; ", items) is { Length: > 0 } joined ? joined : null;
}

/// <summary>A commitment where a report assesses it.</summary>
/// <param name="Anchor">Its anchor in the report's page, <c>c-4</c>.</param>
internal sealed record CommitmentPlace(ReportNode Report, Commitment Commitment, string Anchor);
