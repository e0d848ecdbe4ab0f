using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Printing;

/// <summary>Lines of a log that stay one line each and that no program takes for a command (hardening T39).</summary>
internal static class LogLine
{
    /// <summary>
    /// The text with control characters escaped. GitHub's runner takes a line for a command that begins with two colons,
    /// after any white space, or that holds <c>##[</c> anywhere: one character of each is written as its code.
    /// </summary>
    public static string Of(string text)
    {
        var line = WithoutOldCommands(ControlCharacters.Escape(text));
        var content = line.AsSpan().TrimStart();
        return content.StartsWith("::")
            ? string.Concat(line.AsSpan(0, line.Length - content.Length), "\\u003A", content[1..])
            : line;
    }

    /// <summary>The same for a line of JSON, where the code is read as what it stands for.</summary>
    public static string WithoutOldCommands(string line) =>
        line.Replace("##[", "#\\u0023[", StringComparison.Ordinal);
}
