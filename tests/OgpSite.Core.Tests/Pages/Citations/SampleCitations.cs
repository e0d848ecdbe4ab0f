using OgpSite.Core.Pages.Citations;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Pages.Citations;

/// <summary>What the writers of all formats are tested with.</summary>
internal static class SampleCitations
{
    public static CitationWords Words { get; } = new(
        "Independent Reporting Mechanism", "Open Government Partnership, Independent Reporting Mechanism",
        "Design report", "Version 1.1, corrected 2 May 2023");

    public static Citation Full { get; } = new()
    {
        Key = "alderia-design-2019-2021",
        Title = "Alderia Design Report 2019–2021",
        Authors = ["Olu Marchetti", "Þóra Çelik"],
        Published = new PartialDate(2021, 3, 9),
        Corrected = new PartialDate(2023, 5, 2),
        Version = "1.1",
        Language = "en",
        Address = new Uri("https://example.org/irm/reports/alderia_design%20a.html"),
    };

    /// <summary>As little as a report can say.</summary>
    public static Citation Bare { get; } = new() { Key = "alderia-design", Title = "A", Language = "en" };

    public static CitationWords BareWords { get; } = Words with { Edition = null };

    /// <summary>Signs that mean something to some format, and letters from right to left.</summary>
    public static Citation Hostile { get; } = Bare with
    {
        Title = """50% of {A_b} & \c $1 #2 ~3 ^4 "x" </pre><b> تقرير""",
        Authors = ["O'Brien and Sons {", "شركة “ABC”"],
    };
}
