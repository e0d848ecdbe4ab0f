using System.Globalization;
using System.Text;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Output;

/// <summary>
/// Runs what touches the disk, again where another program holds a file for a moment, and turns what the system answers
/// into an <see cref="OutputException"/> with a reason.
/// </summary>
internal static class Disk
{
    // Unix error numbers; .NET hands them on as the exception's HResult.
    private const int NotPermitted = 1;
    private const int InputOutput = 5;
    private const int AccessDenied = 13;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static void Do(string path, Action action) => Do(path, () =>
    {
        action();
        return true;
    });

    public static T Do<T>(string path, Func<T> action) => Once(path, () => HeldFile.Retry(action));

    /// <summary>The same for what cannot be begun again, such as the copy of a stream.</summary>
    public static T Once<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refusal(path, problem);
        }
    }

    /// <summary>What the system answered, as an exception about <paramref name="path"/>.</summary>
    public static OutputException Refusal(string path, Exception problem) =>
        new(path, ReasonOf(problem, path), problem);

    /// <summary>Whether it could be done; for tidying up and for ways that have a fallback.</summary>
    public static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes a text through to the disk under another name and then renames it, so that no half a file is ever read.
    /// </summary>
    public static void Replace(string path, string text) =>
        Replace(path, file => file.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>The same with what <paramref name="write"/> writes, which may be asked for it again.</summary>
    public static void Replace(string path, Action<Stream> write) => Do(path, () =>
    {
        var temporary = TemporaryOf(path);
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    });

    /// <summary>Where <see cref="Replace(string, string)"/> writes first.</summary>
    public static string TemporaryOf(string path) => path + ".tmp";

    /// <summary>Removes a folder with all that is in it; links in it are removed, never followed.</summary>
    public static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static string ReasonOf(Exception problem, string path) =>
        ((problem as UnauthorizedAccessException)?.InnerException ?? problem).HResult switch
        {
            NoSpace or WindowsDiskFull => $"The disk is full{FreeSpaceAt(path)}.",
            QuotaExceeded => "The disk quota is used up.",
            ReadOnlyFileSystem => "The file system is read-only.",
            InputOutput => "The disk reported a read or write error.",
            NotPermitted or AccessDenied => "Permission denied.",
            _ when problem is UnauthorizedAccessException => "Permission denied.",
            _ => problem.Message,
        };

    private static string FreeSpaceAt(string path)
    {
        try
        {
            var existing = Path.GetFullPath(path);
            while (!Directory.Exists(existing))
                existing = Path.GetDirectoryName(existing)!; // ends at the root at the latest
            var drive = new DriveInfo(existing);
            return string.Create(CultureInfo.InvariantCulture, $" ({drive.AvailableFreeSpace} bytes free)");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
