using System.IO.Hashing;
using System.Text;

namespace OgpSite.Core.Output;

/// <summary>
/// The tool's own state within a project, <c>.ogpsite/</c>: the lock, and a few files for each output folder.
/// </summary>
internal sealed record StateFolder(string ProjectRoot)
{
    public string Root => Path.Combine(ProjectRoot, ".ogpsite");

    public string LockFile => Path.Combine(Root, "lock");

    public string ManifestOf(string output) => FileOf(output, ".manifest");

    /// <summary>
    /// The manifest of a build that is about to be published;
    /// beside the other one, so that a kill in between loses nothing.
    /// </summary>
    public string NextManifestOf(string output) => FileOf(output, ".manifest-next");

    public string JournalOf(string output) => FileOf(output, ".journal");

    /// <summary>What is known of the pages that the last build made.</summary>
    public string PagesOf(string output) => FileOf(output, ".pages");

    /// <summary>What the last build made of which input.</summary>
    public string MemoryOf(string output) => FileOf(output, ".memory");

    public void Ensure() => Disk.Do(Root, () =>
    {
        Directory.CreateDirectory(Path.Combine(Root, "outputs"));
        var ignore = Path.Combine(Root, ".gitignore");
        if (!File.Exists(ignore)) File.WriteAllText(ignore, "*\n");
    });

    // Seen from the project, so that a project that moves keeps the memory of the outputs within it.
    private string FileOf(string output, string ending)
    {
        var key = Path.GetRelativePath(FolderPath.Real(ProjectRoot), output).Replace('\\', '/');
        if (key.StartsWith("../", StringComparison.Ordinal)) key = output;
        var hash = XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(key));
        return Path.Combine(Root, "outputs", $"{hash:x16}{ending}");
    }
}
