using OgpSite.Core.Diagnostics;

namespace OgpSite.Fuzzing.Targets;

/// <summary>What holds for every problem that is reported, of whatever content.</summary>
internal static class DiagnosticPromises
{
    /// <summary>
    /// A problem of <paramref name="path"/> stands within its text and has a message, and none is a fault of the tool.
    /// </summary>
    public static void Check(IEnumerable<Diagnostic> diagnostics, string path, string text)
    {
        // As files are read: what else Unicode counts as the end of a line is none here.
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        foreach (var diagnostic in diagnostics)
        {
            FaultException.Unless(
                diagnostic.Code != DiagnosticCatalog.FileNotUnderstood.Code, $"The tool failed: {diagnostic}");
            if (diagnostic.Location.Path.Value != path) continue;
            var (_, line, column) = diagnostic.Location;
            FaultException.Unless(
                line >= 1 && line <= lines.Length && column >= 1 && column <= lines[line - 1].Length + 1,
                $"The place is not in the file: {diagnostic}");
            FaultException.Unless(diagnostic.Message.Length > 0, $"There is no message: {diagnostic}");
        }
    }
}
