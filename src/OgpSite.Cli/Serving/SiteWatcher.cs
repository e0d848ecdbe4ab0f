using System.Threading.Channels;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Serving;

/// <summary>
/// Says when it is time to look at a project's files: soon after the system has told of a change, and every few seconds
/// anyway, because some disks and containers tell nothing. It never says what has changed; whoever looks will see.
/// </summary>
internal sealed class SiteWatcher : IDisposable
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookWhenBlind = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _looks = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private readonly string _root;
    private readonly Action<string> _warn;
    private readonly QuietPeriod _quiet;
    private readonly ITimer _timer;
    private readonly List<FileSystemWatcher> _watchers = [];
    private bool _isBlind;
    private bool _isOver;

    /// <param name="root">The project's folder; its <c>content/</c> and <c>themes/</c> may come and go.</param>
    /// <param name="warn">Takes what the user should know of the watching itself.</param>
    public SiteWatcher(string root, TimeProvider clock, Action<string> warn)
    {
        _root = root;
        _warn = warn;
        _quiet = new QuietPeriod(clock, Look);
        _timer = clock.CreateTimer(_ => Look(), null, LookAnyway, LookAnyway);
        Watch();
    }

    /// <summary>Ends when it is time to look; at once if that was so since the last call.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _looks.Reader.ReadAsync(cancellation);

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            Forget();
        }

        _timer.Dispose();
        _quiet.Dispose();
    }

    private void Look() => _looks.Writer.TryWrite(true);

    /// <summary>
    /// Watches what is there now. The root itself is watched only for the coming and going of the two folders: it also
    /// holds the output, and whatever else a project has.
    /// </summary>
    private void Watch()
    {
        lock (_lock)
        {
            Forget();
            if (_isOver || _isBlind) return;
            try
            {
                Add(_root, isDeep: false);
                foreach (var folder in ProjectFiles.Folders.Select(name => Path.Combine(_root, name)))
                    if (Path.Exists(folder)) Add(folder, isDeep: true);
            }
            catch (Exception problem) when (problem is IOException or ArgumentException or UnauthorizedAccessException)
            {
                GoBlind(problem);
            }
        }
    }

    private void Add(string folder, bool isDeep)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isDeep,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = isDeep
                ? NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size
                : NotifyFilters.DirectoryName,
        };
        _watchers.Add(watcher);
        FileSystemEventHandler happened = isDeep ? (_, what) => OnFile(what.Name) : (_, what) => OnFolder(what.Name);
        watcher.Changed += happened;
        watcher.Created += happened;
        watcher.Deleted += happened;
        watcher.Renamed += (sender, what) =>
        {
            happened(sender, new FileSystemEventArgs(WatcherChangeTypes.Deleted, folder, what.OldName));
            happened(sender, what);
        };
        watcher.Error += (_, what) => OnError(what.GetException());
        watcher.EnableRaisingEvents = true;
    }

    private void OnFile(string? name)
    {
        if (name is null || !name.Split('/', '\\').Any(part => part.Length > 0 && DiskSourceTree.IsTemporary(part)))
            _quiet.Touch();
    }

    private void OnFolder(string? name)
    {
        if (name is not null && !ProjectFiles.Folders.Contains(name)) return;
        Watch();
        _quiet.Touch();
    }

    private void OnError(Exception problem)
    {
        // More happened than could be told: a look at everything is what a touch brings about.
        if (problem is InternalBufferOverflowException)
        {
            _quiet.Touch();
            return;
        }

        lock (_lock)
        {
            if (!_isOver) GoBlind(problem);
        }
    }

    private void GoBlind(Exception problem)
    {
        if (_isBlind) return;
        _isBlind = true;
        Forget();
        _timer.Change(LookWhenBlind, LookWhenBlind);
        _warn($"The system does not tell of changes ({problem.Message}) Files are looked at every second instead.");
    }

    private void Forget()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _watchers.Clear();
    }
}
