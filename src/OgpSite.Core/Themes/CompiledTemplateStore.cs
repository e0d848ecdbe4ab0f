using System.Collections.Concurrent;

namespace OgpSite.Core.Themes;

/// <summary>
/// Compiled templates by fingerprint: those loaded already, those shipped with the tool, and those that this project's
/// overrides needed once. A file that is not whole counts as none; one that cannot be written is made again next time.
/// Safe to use from several threads and for several builds.
/// </summary>
/// <param name="shippedFolder">Read only; null or missing: nothing was shipped.</param>
/// <param name="cacheFolder">Read and written; null: nothing is kept.</param>
public sealed class CompiledTemplateStore(string? shippedFolder, string? cacheFolder)
{
    private const string Extension = ".template";

    private readonly ConcurrentDictionary<TemplateFingerprint, Type> _loaded = new();

    internal Type? Find(TemplateFingerprint fingerprint)
    {
        if (_loaded.TryGetValue(fingerprint, out var type)) return type;
        var template = ReadFrom(shippedFolder, fingerprint) ?? ReadFrom(cacheFolder, fingerprint);
        return template is null ? null : _loaded.GetOrAdd(fingerprint, _ => template.Load());
    }

    internal void Keep(TemplateFingerprint fingerprint, Type type) => _loaded.TryAdd(fingerprint, type);

    /// <summary>Writes a template in one step and removes what older versions of it have left.</summary>
    internal void Save(TemplateFingerprint fingerprint, CompiledTemplate template)
    {
        if (cacheFolder is null) return;
        try
        {
            Directory.CreateDirectory(cacheFolder);
            var file = PathOf(cacheFolder, fingerprint);
            var unfinished = $"{file}.{Environment.ProcessId}";
            File.WriteAllBytes(unfinished, template.Pack());
            File.Move(unfinished, file, overwrite: true);
            // As many characters as a digest has: what is compiled of another template, member-list, begins alike.
            var digest = new string('?', fingerprint.Digest.Length);
            foreach (var old in Directory.EnumerateFiles(cacheFolder, $"{fingerprint.Name}-{digest}{Extension}"))
                if (!string.Equals(old, file, StringComparison.Ordinal)) File.Delete(old);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs time, nothing else.
        }
    }

    private static CompiledTemplate? ReadFrom(string? folder, TemplateFingerprint fingerprint)
    {
        if (folder is null) return null;
        try
        {
            var file = PathOf(folder, fingerprint);
            return File.Exists(file) ? CompiledTemplate.Unpack(File.ReadAllBytes(file)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string PathOf(string folder, TemplateFingerprint fingerprint) =>
        Path.Combine(folder, $"{fingerprint.Name}-{fingerprint.Digest}{Extension}");
}
