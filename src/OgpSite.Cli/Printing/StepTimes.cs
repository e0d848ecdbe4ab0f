using System.Globalization;
using OgpSite.Core;

namespace OgpSite.Cli.Printing;

/// <summary>Says of each step how much it did and how long it took.</summary>
internal sealed class StepTimes(TimeProvider clock, Action<string> say) : IProgress<BuildProgress>
{
    private readonly Lock _lock = new();
    private BuildProgress? _last;
    private long _begin = clock.GetTimestamp();

    public void Report(BuildProgress value)
    {
        lock (_lock)
        {
            if (_last is { } last && last.Step != value.Step) End();
            _last = value.Done >= (_last?.Done ?? 0) || _last?.Step != value.Step ? value : _last;
        }
    }

    /// <summary>Closes the last step.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (_last is not { } last) return;
            var time = clock.GetElapsedTime(_begin).TotalSeconds;
            say(string.Create(CultureInfo.InvariantCulture, $"{last.Step}: {last.Total} in {time:0.00} s"));
            (_last, _begin) = (null, clock.GetTimestamp());
        }
    }
}
