using System.Text;

namespace OgpSite.Cli;

/// <summary>Writes files that do not exist yet: all of them, or none.</summary>
internal static class NewFiles
{
    /// <summary>Those of the paths below <paramref name="root"/> at which there is something already.</summary>
    public static ImmutableArray<string> InTheWay(string root, IEnumerable<string> paths) =>
        [.. paths.Where(path => Path.Exists(Path.Combine(root, path)))];

    /// <summary>Writes the files, given by path below <paramref name="root"/>, with the folders above them.</summary>
    public static void Write(string root, IEnumerable<NewFile> files)
    {
        var made = new List<string>();
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(root, file.Path);
                // A root in which a file's name stands is a fault of the machine, and so is said in its words.
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew);
                made.Add(path);
                stream.Write(Encoding.UTF8.GetBytes(file.Text));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            foreach (var path in made) File.Delete(path);
            throw;
        }
    }
}

/// <summary>A file to be made.</summary>
/// <param name="Path">From the project's root, with forward slashes.</param>
internal sealed record NewFile(string Path, string Text);
