using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace OgpSite.Core.Sources;

/// <summary>
/// Does one thing to many items on threads of its own, whose large stacks bear deeply nested content, and returns the
/// results in the order of the items. An item that takes far too long is given up, so that no content can hold a build.
/// </summary>
/// <param name="jobs">How many items are worked on at once.</param>
/// <param name="patience">How long one item may take.</param>
public sealed class OrderedWork(int jobs, TimeSpan patience, CancellationToken cancellation)
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>
    /// What <paramref name="function"/> makes of each item. The first exception ends the work and is thrown here.
    /// </summary>
    /// <param name="giveUp">Stands for <paramref name="function"/> where an item took too long.</param>
    public ImmutableArray<TResult> Map<T, TResult>(
        ImmutableArray<T> items, Func<T, TResult> function, Func<T, TResult> giveUp)
    {
        var run = new Run<T, TResult>(items, function, cancellation);
        for (var i = 0; i < Math.Min(items.Length, jobs); i++) run.StartThread();
        while (!run.Wait(patience))
        {
            foreach (var late in run.TakeLate(patience))
            {
                run.Finish(late, giveUp(items[late]));
                run.StartThread();
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return run.Results;
    }

    /// <summary>One call of <see cref="Map"/>: its results, and who is working on what since when.</summary>
    private sealed class Run<T, TResult>(
        ImmutableArray<T> items, Func<T, TResult> function, CancellationToken cancellation)
    {
        // Not a Lock: the caller waits on it for a pulse.
        private readonly object _gate = new();
        private readonly TResult[] _results = new TResult[items.Length];
        private readonly Dictionary<int, long> _started = [];
        private int _next;
        private int _left = items.Length;
        private ExceptionDispatchInfo? _failure;

        public ImmutableArray<TResult> Results => ImmutableArray.Create(_results);

        private bool IsOver => _failure is not null || cancellation.IsCancellationRequested;

        /// <summary>A thread that is given up must not keep the program from ending.</summary>
        public void StartThread() => new Thread(Work, StackSize) { IsBackground = true }.Start();

        /// <summary>Waits until all is done (true), or until an item may have become late (false).</summary>
        public bool Wait(TimeSpan patience)
        {
            lock (_gate)
            {
                if (!IsDone()) Monitor.Wait(_gate, patience / 4);
                if (_failure is not null && _started.Count == 0) _failure.Throw();
                return IsDone();
            }
        }

        /// <summary>The items that have been worked on for too long, which nobody works on from now on.</summary>
        public ImmutableArray<int> TakeLate(TimeSpan patience)
        {
            lock (_gate)
            {
                ImmutableArray<int> late =
                [
                    .. _started
                        .Where(item => Stopwatch.GetElapsedTime(item.Value) > patience)
                        .Select(item => item.Key)
                        .Order(),
                ];
                foreach (var item in late) _started.Remove(item);
                return late;
            }
        }

        public void Finish(int item, TResult result)
        {
            lock (_gate)
            {
                _results[item] = result;
                if (--_left == 0) Monitor.PulseAll(_gate);
            }
        }

        private bool IsDone() => _started.Count == 0 && (_left == 0 || IsOver);

        private void Work()
        {
            while (Take() is { } item)
            {
                try
                {
                    var result = function(items[item]);
                    if (!IsStillWanted(item)) return;
                    Finish(item, result);
                }
                catch (Exception exception)
                {
                    Fail(item, ExceptionDispatchInfo.Capture(exception));
                    return;
                }
            }

            lock (_gate) Monitor.PulseAll(_gate);
        }

        private int? Take()
        {
            lock (_gate)
            {
                if (_next == items.Length || IsOver) return null;
                _started.Add(_next, Stopwatch.GetTimestamp());
                return _next++;
            }
        }

        private bool IsStillWanted(int item)
        {
            lock (_gate) return _started.Remove(item);
        }

        /// <summary>Kept to be thrown on the caller's thread; of an item that was given up nothing is heard.</summary>
        private void Fail(int item, ExceptionDispatchInfo failure)
        {
            lock (_gate)
            {
                if (!_started.Remove(item)) return;
                _failure ??= failure;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
