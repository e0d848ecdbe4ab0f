using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>
/// A folder on disk. The site is written into a folder beside it that takes its place at <see cref="Commit"/>, so
/// that a reader sees all of the old site or all of the new one. Files whose bytes did not change keep their time.
/// </summary>
public sealed class FolderOutput : IOutput
{
    private readonly string _output;
    private readonly StateFolder _state;
    private readonly BuildLock _lock;
    private readonly OutputJournal _journal;
    private readonly OutputInventory _old;
    private readonly bool _reuses;
    private readonly string? _parentMade;
    private readonly ConcurrentDictionary<string, MadeFile> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private bool _isCommitted;

    private FolderOutput(
        OutputFolder folder, string output, StateFolder state, BuildLock held, OutputInventory old)
    {
        (_output, _state, _lock, _old, _reuses) = (output, state, held, old, !folder.Clean);
        _parentMade = TopmostMissing(Path.GetDirectoryName(output)!);
        _journal = MakeStaging(folder.ProcessId);
    }

    /// <summary>
    /// Takes the project's lock and looks at what the folder holds. Null if the folder is refused: then nothing has
    /// been touched, and the reason is among the diagnostics. So are warnings about files that are not ours.
    /// </summary>
    /// <exception cref="OutputException">Another build is running, or the disk refused.</exception>
    public static FolderOutput? Open(OutputFolder folder, DiagnosticBag diagnostics)
    {
        if (OutputFolderGuard.FindFault(folder) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        var output = FolderPath.Real(folder.Path);
        var state = new StateFolder(folder.ProjectRoot);
        state.Ensure();
        var held = BuildLock.Take(state.LockFile, folder.Owner);
        try
        {
            OutputJournal.Recover(state.JournalOf(output), output);
            string[] files = [state.ManifestOf(output), state.NextManifestOf(output)];
            ImmutableArray<OutputManifest> manifests = [.. files.Select(OutputManifest.Read).OfType<OutputManifest>()];
            if (OutputFolderGuard.FindForeign(folder, output, isKnown: manifests.Length > 0) is { } foreign)
            {
                diagnostics.Add(foreign);
                held.Dispose();
                return null;
            }

            var old = Disk.Do(output, () => OutputInventory.Take(output, manifests, takesChanged: folder.Clean));
            diagnostics.AddRange(old.Report(folder.Name));
            return new FolderOutput(folder, output, state, held, old);
        }
        catch (OutputException)
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// What was remembered with the last build, if it was made of the same input and every file of it
    /// stands as it was written; else null.
    /// </summary>
    public string? Recall(UInt128 input)
    {
        if (!_reuses || !_old.IsWhole) return null;
        var path = _state.MemoryOf(_output);
        if (Disk.Do(path, () => File.Exists(path) ? File.ReadAllText(path) : null) is not { } memory) return null;
        var head = HeadOf(input);
        return memory.StartsWith(head, StringComparison.Ordinal) ? memory[head.Length..] : null;
    }

    /// <summary>Keeps a text for the next build of the same input.</summary>
    public void Remember(UInt128 input, string text) => Disk.Replace(_state.MemoryOf(_output), HeadOf(input) + text);

    /// <summary>What was kept of the pages of the last build; empty where nothing was, or all is made anew.</summary>
    public ReadOnlyMemory<byte> RecallPages()
    {
        var path = _state.PagesOf(_output);
        return _reuses ? Disk.Do(path, () => File.Exists(path) ? File.ReadAllBytes(path) : []) : default;
    }

    /// <summary>
    /// Keeps something of the pages for the next build. Where the disk refuses, the site is published all the same, and
    /// the next build makes more of it anew.
    /// </summary>
    /// <param name="write">Writes it, and may be asked to do so again.</param>
    public void RememberPages(Action<Stream> write)
    {
        try
        {
            Disk.Replace(_state.PagesOf(_output), write);
        }
        catch (OutputException)
        {
            // What half a file takes is given back: the disk may be full.
            Disk.Try(() => File.Delete(Disk.TemporaryOf(_state.PagesOf(_output))));
        }
    }

    /// <summary>
    /// Gives every file of the last build to another output, in ordinal order; files of others stay here alone.
    /// </summary>
    public void CopyTo(IOutput other)
    {
        foreach (var path in _old.Ours.Keys.Order(StringComparer.Ordinal))
        {
            using var file = Disk.Do(Target(path), () => new FileStream(
                Target(path), FileMode.Open, FileAccess.Read, FileShare.Read));
            other.Copy(new SiteUrl(path), file);
        }
    }

    public void Write(OutputFile file)
    {
        var path = Claim(file.Url);
        var digest = FileDigest.Of(file);
        if (IsUnchanged(digest)) return;
        using var staged = Create(path);
        Disk.Do(Target(path), () => RandomAccess.Write(staged, file.Content.Span, 0));
        Finish(digest, staged);
    }

    public bool TryKeep(ImmutableArray<FileDigest> files)
    {
        if (!_reuses || !files.All(IsAsWritten)) return false;
        foreach (var file in files) _made[Claim(file.Url)] = new MadeFile(_old.Ours[file.Url.Path], IsStaged: false);
        return true;
    }

    public void Copy(SiteUrl url, Stream content)
    {
        var path = Claim(url);
        using var staged = Create(path);
        var digest = Disk.Once(Target(path), () => CopyBytes(url, content, staged));
        if (IsUnchanged(digest)) Disk.Do(Target(path), () => File.Delete(Staged(path)));
        else Finish(digest, staged);
    }

    public void Commit()
    {
        var staged = StagedPaths();
        var stale = _old.Ours.Keys.Where(path => !_made.ContainsKey(path)).Order(StringComparer.Ordinal).ToList();
        FindClashes();
        if (staged.Length > 0 || stale.Count > 0 || !Directory.Exists(_output)) Publish(staged, stale);
        else OutputManifest.Write(_state.ManifestOf(_output), Manifest());
        _isCommitted = true;
    }

    /// <summary>
    /// Frees the lock and removes everything temporary; never throws, as what is left is removed by the next build.
    /// </summary>
    public void Dispose()
    {
        var isTidy = Disk.Try(() => Disk.DeleteFolder(_journal.Staging))
            && Disk.Try(() => Disk.DeleteFolder(_journal.NearStagingIn(_output)));
        if (!_isCommitted) RemoveParentsMade();
        if (isTidy) Disk.Try(() => File.Delete(_state.JournalOf(_output)));
        _lock.Dispose();
    }

    private static string HeadOf(UInt128 input) => $"{input:x32}\n";

    private void RemoveParentsMade()
    {
        var folder = Path.GetDirectoryName(_output);
        while (folder is not null && _parentMade is not null && FolderPath.IsWithin(folder, _parentMade))
        {
            var empty = folder;
            if (!Disk.Try(() => Directory.Delete(empty))) return;
            folder = Path.GetDirectoryName(folder);
        }
    }

    private void Publish(ImmutableArray<string> staged, List<string> stale)
    {
        // From here on either manifest proves a file to be ours, whenever the process is killed.
        OutputManifest.Write(_state.NextManifestOf(_output), Manifest());
        var publisher = new FolderPublisher(_output, _journal);
        var isBeside = !FolderPath.IsWithin(_journal.Staging, _output);
        if (isBeside) BringOver();
        if (isBeside && publisher.TrySwap()) publisher.RemoveOld([.. _old.Ours.Keys, .. _old.Kept]);
        else publisher.ReplaceFiles(staged, stale);
        Disk.Do(_output, () => File.Move(_state.NextManifestOf(_output), _state.ManifestOf(_output), overwrite: true));
    }

    /// <summary>Gives everything that stays as it is a second name in the new folder.</summary>
    private void BringOver()
    {
        var unchanged = _made.Where(file => !file.Value.IsStaged).Select(file => file.Key).Where(_old.Ours.ContainsKey);
        foreach (var path in _old.Kept.Concat(unchanged))
        {
            var (existing, target) = (Target(path), Staged(path));
            EnsureFolder(path);
            if (!NativeFiles.TryLink(existing, target)) Disk.Do(target, () => CopyOne(existing, target));
        }
    }

    private static void CopyOne(string existing, string target)
    {
        if (new FileInfo(existing).LinkTarget is { } link) File.CreateSymbolicLink(target, link);
        else File.Copy(existing, target);
    }

    private ImmutableArray<string> StagedPaths() =>
        [.. _made.Where(file => file.Value.IsStaged).Select(file => file.Key).Order(StringComparer.Ordinal)];

    /// <summary>What the new output holds of ours; a file changed by hand stays known as it was built.</summary>
    private IEnumerable<ManifestEntry> Manifest() =>
        _made.Where(file => !_old.Kept.Contains(file.Key)).Select(file => file.Value.Entry)
            .Concat(_old.Changed.Values);

    /// <summary>
    /// A kept file may stand where the build needs a folder, or the other way round: neither can give way.
    /// </summary>
    private void FindClashes()
    {
        var madeFolders = _made.Keys.SelectMany(OutputInventory.FoldersOf).ToHashSet(StringComparer.Ordinal);
        foreach (var kept in _old.Kept)
        {
            if (madeFolders.Contains(kept) || OutputInventory.FoldersOf(kept).Any(_made.ContainsKey))
                throw new OutputException(
                    Target(kept), "This stands where the site has a page or a folder. Move it away.");
        }
    }

    /// <summary>Books an address for one file; the path under which it is staged.</summary>
    private string Claim(SiteUrl url)
    {
        // The registry of addresses makes these; one that leads out of the output is a fault of ours, not of an author.
        var isOdd = url.Path.AsSpan().IndexOfAny('\\', ':', '\0') >= 0;
        if (isOdd || url.Path.Split('/').Any(segment => segment is "" or "." or ".."))
            throw new ArgumentException($"'{url}' is no address within the site.", nameof(url));
        if (!_made.TryAdd(url.Path, default)) throw new InvalidOperationException($"'{url}' is written twice.");
        return url.Path;
    }

    private bool IsUnchanged(FileDigest file)
    {
        if (_old.Kept.Contains(file.Url.Path)) return true;
        if (!_reuses || !IsAsWritten(file)) return false;
        _made[file.Url.Path] = new MadeFile(_old.Ours[file.Url.Path], IsStaged: false);
        return true;
    }

    private bool IsAsWritten(FileDigest file) =>
        _old.Ours.TryGetValue(file.Url.Path, out var old) && old.Length == file.Length && old.Hash == file.Hash;

    private SafeFileHandle Create(string path)
    {
        EnsureFolder(path);
        return Disk.Do(
            Target(path), () => File.OpenHandle(Staged(path), FileMode.CreateNew, FileAccess.Write, FileShare.None));
    }

    private void Finish(FileDigest file, SafeFileHandle staged)
    {
        var path = file.Url.Path;
        var modified = Disk.Do(Target(path), () => File.GetLastWriteTimeUtc(staged).Ticks);
        _made[path] = new MadeFile(new ManifestEntry(path, file.Length, modified, file.Hash), IsStaged: true);
    }

    private static FileDigest CopyBytes(SiteUrl url, Stream content, SafeFileHandle target)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            var hash = new XxHash128();
            long length = 0;
            for (int count; (count = content.Read(buffer)) > 0; length += count)
            {
                hash.Append(buffer.AsSpan(0, count));
                RandomAccess.Write(target, buffer.AsSpan(0, count), length);
            }

            return new FileDigest(url, length, hash.GetCurrentHashAsUInt128());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void EnsureFolder(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0 || _folders.ContainsKey(path[..slash])) return;
        var folder = path[..slash];
        Disk.Do(Target(folder), () => Directory.CreateDirectory(Staged(folder)));
        // Only now: another thread that finds the folder here writes into it at once.
        _folders.TryAdd(folder, true);
    }

    /// <summary>Where a file will stand, which is what a message about it names.</summary>
    private string Target(string path) => Path.Combine(_output, path);

    private string Staged(string path) => Path.Combine(_journal.Staging, path);

    private OutputJournal MakeStaging(int processId)
    {
        var beside = OutputJournal.For(_output, processId);
        if (TryMake(beside)) return beside;
        // The parent folder may be another's: then within the output itself, where the build has to write anyway.
        var within = beside with { Staging = beside.NearStagingIn(_output) };
        if (Directory.Exists(_output) && TryMake(within)) return within;
        return Disk.Do(_output, () =>
        {
            Directory.CreateDirectory(beside.Staging);
            return beside;
        });
    }

    private bool TryMake(OutputJournal journal)
    {
        journal.Write(_state.JournalOf(_output));
        return Disk.Try(() => Directory.CreateDirectory(journal.Staging));
    }

    private static string? TopmostMissing(string folder)
    {
        string? missing = null;
        for (var here = folder; here is not null && !Directory.Exists(here); here = Path.GetDirectoryName(here))
            missing = here;
        return missing;
    }

    private readonly record struct MadeFile(ManifestEntry Entry, bool IsStaged);
}
