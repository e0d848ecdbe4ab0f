using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output;

/// <summary>
/// Keeps a second build of the same project away. The system frees it when the process ends, however it ends.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <summary>Takes the lock at once, or throws an <see cref="OutputException"/> that names who holds it.</summary>
    public static BuildLock Take(string path, string owner)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (problem.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new OutputException(
                path, $"Another build of this project is running{HolderOf(path)}. Wait for it to end.", problem);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new OutputException(path, "Permission denied.", problem);
        }

        // Beside the lock, as nobody else may read the locked file.
        Disk.Try(() => File.WriteAllText(OwnerOf(path), owner));
        return new BuildLock(file);
    }

    // The file stays: removing it would let two builds lock two different files of one name.
    public void Dispose() => _file.Dispose();

    private static string HolderOf(string path)
    {
        var holder = "";
        Disk.Try(() => holder = File.ReadAllText(OwnerOf(path)));
        return holder.Length == 0 ? "" : $" ({ControlCharacters.Escape(holder)})";
    }

    private static string OwnerOf(string path) => path + "-owner";
}
