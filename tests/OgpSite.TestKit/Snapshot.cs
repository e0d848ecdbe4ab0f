using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using DiffEngine;

namespace OgpSite.TestKit;

/// <summary>
/// Holds a result against an approved file beside the test: <c>Type.Method.verified.html</c>. On a mismatch the result
/// is left as <c>Type.Method.received.html</c> and, on a developer's machine, opened in a diff tool;
/// <c>SNAPSHOT_ACCEPT=1</c> approves it.
/// </summary>
/// <remarks>
/// File names, byte order mark and the missing last line end are Verify's,
/// so that the package can take this class's place.
/// </remarks>
public static class Snapshot
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Holds a text, lines (one each), or a piece of HTML (indented) against its approved file.</summary>
    /// <param name="target">What the test got.</param>
    /// <param name="extension">The file's, without a dot; by default <c>html</c> for nodes, else <c>txt</c>.</param>
    /// <param name="parameters">Tells the rows of a theory apart: <c>Type.Method_name=value.verified.txt</c>.</param>
    public static async Task Verify(
        object target, string? extension = null, string? parameters = null,
        [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        extension ??= target is INode ? "html" : "txt";
        var name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}" +
            (parameters is null ? "" : "_" + parameters);
        var files = new SnapshotFiles(Path.GetDirectoryName(sourceFile)!, name, extension);
        var received = Normalize(ToText(target));
        if (File.Exists(files.Verified) && Normalize(await File.ReadAllTextAsync(files.Verified)) == received)
        {
            File.Delete(files.Received);
            return;
        }

        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(files.Verified, received, Utf8WithMark);
            File.Delete(files.Received);
            return;
        }

        await File.WriteAllTextAsync(files.Received, received, Utf8WithMark);
        var message = files.Describe(received);
        if (!BuildServerDetector.Detected) await DiffRunner.LaunchAsync(files.Received, files.Verified);
        throw new SnapshotException(message);
    }

    private static string ToText(object target) => target switch
    {
        string text => text,
        INode node => node.ToHtml(new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" }).Trim('\n'),
        IEnumerable<object> items => string.Join('\n', items),
        _ => target.ToString() ?? "",
    };

    private static string Normalize(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n');

    private sealed record SnapshotFiles(string Folder, string Name, string Extension)
    {
        public string Verified => Path.Combine(Folder, $"{Name}.verified.{Extension}");

        public string Received => Path.Combine(Folder, $"{Name}.received.{Extension}");

        public string Describe(string received)
        {
            var head = $"Directory: {Folder}\n";
            return File.Exists(Verified)
                ? $"{head}NotEqual:\n  - Received: {Path.GetFileName(Received)}\n" +
                  $"    Verified: {Path.GetFileName(Verified)}\n\n" +
                  $"Received: {Path.GetFileName(Received)}\n{received}\n\n" +
                  $"Verified: {Path.GetFileName(Verified)}\n{Normalize(File.ReadAllText(Verified))}"
                : $"{head}New:\n  - Received: {Path.GetFileName(Received)}\n" +
                  $"    Verified: {Path.GetFileName(Verified)}\n\n" +
                  $"Received: {Path.GetFileName(Received)}\n{received}";
        }
    }
}

/// <summary>A result differs from its approved file, or has none yet.</summary>
public sealed class SnapshotException(string message) : Exception(message);
