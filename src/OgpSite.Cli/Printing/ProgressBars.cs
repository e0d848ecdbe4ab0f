using OgpSite.Core;
using Spectre.Console;

namespace OgpSite.Cli.Printing;

/// <summary>A bar for each step of a build, in the order in which the steps begin.</summary>
internal sealed class ProgressBars(ProgressContext context) : IProgress<BuildProgress>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public void Report(BuildProgress value)
    {
        lock (_lock)
        {
            if (!_bars.TryGetValue(value.Step, out var bar))
                _bars.Add(value.Step, bar = context.AddTask(Markup.Escape(value.Step)));
            bar.MaxValue = Math.Max(1, value.Total);
            // Threads may report out of order; a bar never goes back.
            bar.Value = Math.Max(bar.Value, value.Total == 0 ? 1 : value.Done);
        }
    }
}
