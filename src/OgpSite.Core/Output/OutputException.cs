namespace OgpSite.Core.Output;

/// <summary>
/// The machine refused to write: no space, no rights, a read-only disk, another build. Not the author's fault.
/// </summary>
/// <param name="path">The file or folder that could not be written.</param>
/// <param name="reason">A whole sentence: what stood in the way.</param>
public sealed class OutputException(string path, string reason, Exception? cause = null)
    : Exception($"{path}: {reason}", cause)
{
    public string Path { get; } = path;

    public string Reason { get; } = reason;
}
