namespace OgpSite.Cli.Serving;

/// <summary>Holds what is shown now, and wakes those who wait for the next. Safe to use from several threads.</summary>
internal sealed class PreviewBoard(Preview first)
{
    private volatile Showing _showing = new(first);

    public Preview Current => _showing.Preview;

    /// <summary>What is shown now, with a task that ends when it no longer is.</summary>
    public (Preview Preview, Task Gone) Look()
    {
        var showing = _showing;
        return (showing.Preview, showing.Gone.Task);
    }

    /// <summary>To be called by one builder at a time.</summary>
    public void Show(Preview next)
    {
        var gone = _showing;
        _showing = new Showing(next);
        gone.Gone.SetResult();
    }

    private sealed record Showing(Preview Preview)
    {
        public TaskCompletionSource Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
