using System.Collections.Concurrent;

namespace OgpSite.Core.Diagnostics;

/// <summary>Collects the problems of a run from any number of threads.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = new();

    /// <summary>What is reported on a thread that is listened to.</summary>
    private readonly ConcurrentDictionary<Thread, List<Diagnostic>> _heard = new();

    public bool HasErrors => _diagnostics.Any(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic)
    {
        _diagnostics.Enqueue(diagnostic);
        if (_heard.TryGetValue(Thread.CurrentThread, out var list)) list.Add(diagnostic);
    }

    /// <summary>Does <paramref name="function"/> and takes down what is reported meanwhile on its thread.</summary>
    public TResult Hear<TResult>(Func<TResult> function, out ImmutableArray<Diagnostic> heard)
    {
        var list = new List<Diagnostic>();
        _heard[Thread.CurrentThread] = list;
        try
        {
            return function();
        }
        finally
        {
            _heard.TryRemove(Thread.CurrentThread, out _);
            heard = [.. list];
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>All problems so far, sorted, each once.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. _diagnostics.Distinct().Order()];
}
