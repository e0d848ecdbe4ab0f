namespace OgpSite.Core.Output;

/// <summary>
/// Puts a finished folder in the place of the old one, in the safest way that the file system offers.
/// </summary>
internal sealed class FolderPublisher(string output, OutputJournal journal)
{
    /// <summary>
    /// Makes <see cref="OutputJournal.Staging"/> the output in one step, and says whether that could be done.
    /// Afterwards the old files stand under the names of the journal.
    /// </summary>
    public bool TrySwap()
    {
        if (!Directory.Exists(output)) return Disk.Try(() => Directory.Move(journal.Staging, output));
        KeepMode();
        return NativeFiles.TryExchange(journal.Staging, output) || TryRenameTwice();
    }

    /// <summary>
    /// The way where the folder itself cannot be renamed: the root of a mount, or a parent folder without rights. All
    /// files are brought next to their places first, so that only renames are left where readers can see a difference.
    /// </summary>
    public void ReplaceFiles(ImmutableArray<string> written, IEnumerable<string> stale)
    {
        var near = journal.NearStagingIn(output);
        if (near != journal.Staging)
        {
            foreach (var path in written) BringNear(path, near);
        }

        foreach (var path in written)
        {
            var target = Path.Combine(output, path);
            Disk.Do(target, () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(Path.Combine(near, path), target, overwrite: true);
            });
        }

        foreach (var path in stale)
        {
            var target = Path.Combine(output, path);
            Disk.Do(target, () => File.Delete(target));
            RemoveEmptyFolders(path);
        }
    }

    /// <summary>
    /// Removes what the swap left behind; files that came into the old output meanwhile are brought over.
    /// </summary>
    /// <param name="known">What the old output held when the build began.</param>
    public void RemoveOld(IEnumerable<string> known)
    {
        foreach (var old in new[] { journal.Staging, journal.Aside })
        {
            if (!Directory.Exists(old)) continue;
            foreach (var path in known) Disk.Try(() => File.Delete(Path.Combine(old, path)));
            foreach (var late in Directory.EnumerateFiles(old, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(output, Path.GetRelativePath(old, late));
                Disk.Try(() =>
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    File.Move(late, target, overwrite: false);
                });
            }

            Disk.Try(() => Disk.DeleteFolder(old));
        }
    }

    private bool TryRenameTwice()
    {
        if (!Disk.Try(() => Directory.Move(output, journal.Aside))) return false;
        if (Disk.Try(() => Directory.Move(journal.Staging, output))) return true;
        Disk.Do(output, () => Directory.Move(journal.Aside, output));
        return false;
    }

    // Rights that someone gave to the output folder are theirs to take away.
    private void KeepMode()
    {
        Disk.Try(() =>
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(journal.Staging, File.GetUnixFileMode(output));
        });
    }

    private void RemoveEmptyFolders(string path)
    {
        foreach (var folder in OutputInventory.FoldersOf(path).Reverse())
        {
            if (!Disk.Try(() => Directory.Delete(Path.Combine(output, folder)))) return;
        }
    }

    private void BringNear(string path, string near) => Disk.Do(Path.Combine(output, path), () =>
    {
        var target = Path.Combine(near, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(journal.Staging, path), target, overwrite: true);
    });
}
