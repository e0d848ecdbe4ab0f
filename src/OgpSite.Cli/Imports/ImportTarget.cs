using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OgpSite.Import;

namespace OgpSite.Cli.Imports;

/// <summary>
/// The content folder that an import writes to. It remembers what it wrote, so that a file that somebody has edited
/// since is told from one that may be written anew.
/// </summary>
internal sealed class ImportTarget
{
    private readonly string _content;
    private readonly string _state;
    private readonly SortedDictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <param name="content">The folder that gets <c>reports/</c> and <c>glossary/</c>.</param>
    /// <param name="home">The folder with the tool's own state: the project, or the content folder itself.</param>
    public ImportTarget(string content, string home)
    {
        _content = content;
        _state = Path.Combine(home, ".ogpsite", "import");
        if (!File.Exists(MemoryFile)) return;
        try
        {
            var known = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(MemoryFile)) ?? [];
            foreach (var (path, digest) in known) _written[path] = digest;
        }
        catch (JsonException)
        {
            // A memory that cannot be read is none: every file counts as edited.
        }
    }

    private string MemoryFile => Path.Combine(_state, "written.json");

    /// <summary>Where a file of the import stands.</summary>
    public string PathOf(ImportedFile file) => Path.Combine(_content, file.Path);

    /// <summary>Writes a file unless it is there already, or holds somebody's work.</summary>
    public WriteOutcome Write(ImportedFile file, bool force)
    {
        var path = PathOf(file);
        var digest = DigestOf(Encoding.UTF8.GetBytes(file.Text));
        var key = KeyOf(path);
        if (File.Exists(path))
        {
            var present = DigestOf(File.ReadAllBytes(path));
            if (present == digest)
            {
                _written[key] = digest;
                return WriteOutcome.Same;
            }

            if (!force && _written.GetValueOrDefault(key) != present) return WriteOutcome.Kept;
        }

        Put(path, file.Text);
        _written[key] = digest;
        return WriteOutcome.Written;
    }

    /// <summary>Writes what is told about one report.</summary>
    public void WriteLog(ImportedFile report, string json) =>
        Put(Path.Combine(_state, report.Path[..^".md".Length].Replace('/', '-') + ".json"), json + "\n");

    /// <summary>Keeps in mind what was written.</summary>
    public void Remember()
    {
        var ignore = Path.Combine(Path.GetDirectoryName(_state)!, ".gitignore"); // it has a folder: see the constructor
        if (!File.Exists(ignore)) Put(ignore, "*\n");
        Put(MemoryFile, JsonSerializer.Serialize(_written, Indented) + "\n");
    }

    private string KeyOf(string path) =>
        Path.GetRelativePath(Path.Combine(_state, "..", ".."), path).Replace('\\', '/');

    /// <summary>A file that is being written never stands half under its name.</summary>
    private static void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // every path here is below a folder
        var bytes = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return;
        var temporary = path + ".new";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };
}

/// <summary>What became of a file that an import made.</summary>
internal enum WriteOutcome
{
    Written,

    /// <summary>It stood there with the same bytes.</summary>
    Same,

    /// <summary>Another file stood there, which was left.</summary>
    Kept,
}
