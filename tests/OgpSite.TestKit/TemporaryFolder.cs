namespace OgpSite.TestKit;

/// <summary>A folder of a test's own, gone with its end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string name = "ogpsite") =>
        Path = Directory.CreateTempSubdirectory(name + "-").FullName;

    public string Path { get; }

    /// <summary>A path below the folder, with forward slashes.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file and the folders above it.</summary>
    public void Write(string relative, string text) => File.WriteAllText(Prepare(relative), text);

    /// <summary>The same of a file that is not all text.</summary>
    public void Write(string relative, ReadOnlySpan<byte> content) => File.WriteAllBytes(Prepare(relative), content);

    /// <summary>Copies all files below <paramref name="source"/> into this folder, or into one below it.</summary>
    public void CopyFrom(string source, string into = "")
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(this[into], System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private string Prepare(string relative)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        return this[relative];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
