namespace OgpSite.Cli.Serving;

/// <summary>
/// Turns a burst of touches into one call: when nothing has been touched for a moment, or after a while even if that
/// never ends. Safe to use from several threads.
/// </summary>
internal sealed class QuietPeriod : IDisposable
{
    /// <summary>An editor writes a file in several steps; they come closer together than this.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(100);

    /// <summary>Nobody waits longer than this, however busy the folder is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private long? _firstTouch;

    public QuietPeriod(TimeProvider clock, Action passed)
    {
        _clock = clock;
        _timer = clock.CreateTimer(
            _ =>
            {
                lock (_lock) _firstTouch = null;
                passed();
            },
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Touch()
    {
        lock (_lock)
        {
            _firstTouch ??= _clock.GetTimestamp();
            var left = Longest - _clock.GetElapsedTime(_firstTouch.Value);
            var due = left < Length ? left : Length;
            _timer.Change(due < TimeSpan.Zero ? TimeSpan.Zero : due, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();
}
