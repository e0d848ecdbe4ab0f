using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The figures at one point of the cycle, with their keys.</summary>
internal static class TermFiguresReader
{
    private static readonly Field<Figure> Complete = new("complete", ReportKinds.Figure, "Complete commitments.");
    private static readonly Field<Figure> Substantial = new("substantial", ReportKinds.Figure,
        "Commitments of substantial completion.");
    private static readonly Field<Figure> Limited = new("limited", ReportKinds.Figure,
        "Commitments of limited completion.");
    private static readonly Field<Figure> NotStarted = new("not-started", ReportKinds.Figure,
        "Commitments that were not started.");
    private static readonly Field<Figure> Withdrawn = new("withdrawn", ReportKinds.Figure,
        "Commitments that were withdrawn.");
    private static readonly Field<Figure> Starred = new("starred", ReportKinds.Figure, "Starred commitments.");

    public static FieldKind<TermFigures> Kind { get; } = FieldKinds.MapOf(
        new FieldSet(Complete, Substantial, Limited, NotStarted, Withdrawn, Starred),
        reader => new TermFigures
        {
            Complete = reader.Get(Complete),
            Substantial = reader.Get(Substantial),
            Limited = reader.Get(Limited),
            NotStarted = reader.Get(NotStarted),
            Withdrawn = reader.Get(Withdrawn),
            Starred = reader.Get(Starred),
        });
}
