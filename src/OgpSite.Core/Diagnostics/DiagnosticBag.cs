using System.Collections.Concurrent;

namespace OgpSite.Core.Diagnostics;

/// <summary>Collects the problems of a run from any number of threads.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = new();

    public bool HasErrors => _diagnostics.Any(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _diagnostics.Enqueue(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>All problems so far, sorted, each once.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. _diagnostics.Distinct().Order()];
}
