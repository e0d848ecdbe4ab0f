using System.Globalization;

namespace OgpSite.Core.Output;

/// <summary>
/// The names of a running build's temporary folders, written down before they are made. What a killed build left behind
/// is thereby known exactly: no folder is ever removed because of its name alone.
/// </summary>
/// <param name="Staging">Where the build writes; after the swap, the old output until it is removed.</param>
/// <param name="Aside">Where the old output stands for a moment on systems that cannot swap two folders.</param>
internal sealed record OutputJournal(string Staging, string Aside)
{
    public static OutputJournal For(string output, int processId) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{output}.tmp-{processId}"),
            string.Create(CultureInfo.InvariantCulture, $"{output}.old-{processId}"));

    /// <summary>A temporary folder within the output, for where the output's parent cannot be used.</summary>
    public string NearStagingIn(string output) =>
        Path.Combine(output, ".ogpsite-tmp-" + Aside[(Aside.LastIndexOf('-') + 1)..]);

    public void Write(string path) => Disk.Do(path, () => File.WriteAllText(path, $"{Staging}\n{Aside}\n"));

    /// <summary>
    /// Puts right what a killed build left: the old output back in its place if it stood aside, the rest removed.
    /// </summary>
    public static void Recover(string path, string output) => Disk.Do(path, () =>
    {
        if (!File.Exists(path)) return;
        if (File.ReadAllLines(path) is [var staging, var aside]
            && new OutputJournal(staging, aside) is var journal && journal.IsOf(output))
        {
            if (Directory.Exists(aside) && !Directory.Exists(output)) Directory.Move(aside, output);
            Disk.DeleteFolder(aside);
            Disk.DeleteFolder(staging);
            Disk.DeleteFolder(journal.NearStagingIn(output));
        }

        File.Delete(path);
    });

    /// <summary>
    /// Whether these are the very names that a build of the output gives: a damaged or planted journal must not have any
    /// other folder removed.
    /// </summary>
    private bool IsOf(string output) =>
        int.TryParse(Aside[(Aside.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && For(output, id) is var beside
        && Aside == beside.Aside
        && (Staging == beside.Staging || Staging == beside.NearStagingIn(output));
}
