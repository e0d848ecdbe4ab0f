using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>
/// Where a build lands. Nothing can be seen of it before <see cref="Commit"/>;
/// disposed without that, it leaves all as it was.
/// </summary>
public interface IOutput : IDisposable
{
    /// <summary>
    /// Takes a file, whose bytes the caller may use for others afterwards; safe to call from several threads, each address
    /// once.
    /// </summary>
    void Write(OutputFile file);

    /// <summary>
    /// Takes files without their bytes, where the last build left these very bytes here; false, and nothing is taken,
    /// where it did not. Safe to call from several threads.
    /// </summary>
    bool TryKeep(ImmutableArray<FileDigest> files);

    /// <summary>Takes a file by stream, for images and attachments of any size.</summary>
    void Copy(SiteUrl url, Stream content);

    /// <summary>Publishes everything written so far in place of what was there.</summary>
    void Commit();
}
