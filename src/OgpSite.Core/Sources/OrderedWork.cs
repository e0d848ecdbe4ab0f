using System.Runtime.ExceptionServices;

namespace OgpSite.Core.Sources;

/// <summary>
/// Does one thing to many items on dedicated threads with large stacks, and returns the results in the order of the items.
/// Deeply nested content may use up the stack of a thread pool's thread.
/// </summary>
public sealed class OrderedWork(int jobs, CancellationToken cancellation)
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>What <paramref name="function"/> makes of each item. The first exception ends the work and is thrown here.</summary>
    public ImmutableArray<TResult> Map<T, TResult>(ImmutableArray<T> items, Func<T, TResult> function)
    {
        var results = new TResult[items.Length];
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        var threads = Enumerable.Range(0, Math.Clamp(items.Length, 1, jobs)).Select(_ => new Thread(Work, StackSize)).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
        return ImmutableArray.Create(results);

        void Work()
        {
            try
            {
                while (failure is null && !cancellation.IsCancellationRequested
                       && Interlocked.Increment(ref next) is var i && i < items.Length)
                    results[i] = function(items[i]);
            }
#pragma warning disable CA1031 // Whatever it is, it is thrown again on the caller's thread.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }
    }
}
