using System.Buffers;
using System.Text;
using System.Text.Json;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Printing;

/// <summary>Problems as lines that programs read.</summary>
internal static class MachineLog
{
    /// <summary>
    /// One JSON object, with <c>code</c>, <c>severity</c>, <c>file</c>, <c>line</c>, <c>column</c> and <c>message</c>.
    /// </summary>
    public static string Json(Diagnostic diagnostic) => JsonLine(json =>
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Wording.NameOf(diagnostic.Severity));
        json.WriteString("file", diagnostic.Location.Path.Value);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        json.WriteString("message", diagnostic.Message);
    });

    /// <summary>What a run says beside its problems.</summary>
    public static string Json(string severity, string message) => JsonLine(json =>
    {
        json.WriteString("severity", severity);
        json.WriteString("message", message);
    });

    /// <summary>A remark on a place, which has no code.</summary>
    public static string JsonNote(SourceLocation location, string message) => JsonLine(json =>
    {
        json.WriteString("severity", "info");
        json.WriteString("file", location.Path.Value);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteString("message", message);
    });

    /// <summary>The same as an annotation for GitHub.</summary>
    public static string GitHubNote(SourceLocation location, string file, string message) =>
        $"::notice file={Property(file)},line={location.Line},col={location.Column}::{Value(message)}";

    /// <summary>An annotation for GitHub, whose <paramref name="file"/> counts from the repository's root.</summary>
    public static string GitHub(Diagnostic diagnostic, string file) =>
        $"::{Wording.NameOf(diagnostic.Severity)} file={Property(file)}," +
        $"line={diagnostic.Location.Line},col={diagnostic.Location.Column}," +
        $"title={Property($"{diagnostic.Code}: {diagnostic.Descriptor.Title}")}::{Value(diagnostic.Message)}";

    /// <summary>A problem of the run as a whole.</summary>
    public static string GitHub(string message) => $"::error::{Value(message)}";

    private static string Value(string text) => LogLine.WithoutOldCommands(ControlCharacters.Escape(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)));

    private static string Property(string text) => Value(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    internal static string JsonLine(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return LogLine.WithoutOldCommands(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
