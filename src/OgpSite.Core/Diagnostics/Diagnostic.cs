namespace OgpSite.Core.Diagnostics;

/// <summary>A problem that an author or a maintainer can mend, at its exact place.</summary>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor, Severity Severity, SourceLocation Location, string Message)
    : IComparable<Diagnostic>
{
    public string Code => Descriptor.Code;

    /// <summary>By place, then code, then message: the order in which a run prints its problems.</summary>
    public int CompareTo(Diagnostic? other) =>
        other is null ? 1
        : Location.CompareTo(other.Location) is not 0 and var byPlace ? byPlace
        : string.CompareOrdinal(Code, other.Code) is not 0 and var byCode ? byCode
        : string.CompareOrdinal(Message, other.Message);

    /// <summary><c>content/reports/a.md(4,19): error OGP3002: The link target 'gone.md' does not exist.</c></summary>
    public override string ToString() =>
        $"{Location}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
