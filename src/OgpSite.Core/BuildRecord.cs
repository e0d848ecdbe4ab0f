using System.Globalization;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core;

/// <summary>A build's result as text, to be told again when nothing has changed since.</summary>
public static class BuildRecord
{
    /// <summary>
    /// The counts and whether there is an address on the first line, then a diagnostic each line; their texts hold no
    /// control characters.
    /// </summary>
    public static string Write(BuildResult result)
    {
        var counts = result.Counts;
        var head = string.Create(CultureInfo.InvariantCulture,
            $"{counts.Reports}\t{counts.Members}\t{counts.Terms}\t{counts.Pages}\t{counts.Files}\t" +
            $"{(result.HasAddress ? 1 : 0)}");
        var lines = result.Diagnostics.Select(diagnostic => string.Create(CultureInfo.InvariantCulture,
            $"{diagnostic.Code}\t{diagnostic.Severity}\t{diagnostic.Location.Path}\t{diagnostic.Location.Line}\t" +
            $"{diagnostic.Location.Column}\t{diagnostic.Message}"));
        return string.Join('\n', lines.Prepend(head));
    }

    /// <summary>The result; null for a text that <see cref="Write"/> of this version did not make.</summary>
    public static BuildResult? Read(string text)
    {
        var lines = text.Split('\n');
        int[] counts = [.. lines[0].Split('\t').Select(Number).OfType<int>()];
        if (counts.Length != 6) return null;
        var diagnostics = lines[1..].Select(ReadDiagnostic).ToList();
        return diagnostics.Contains(null)
            ? null
            : new BuildResult(
                [.. diagnostics.OfType<Diagnostic>()],
                new SiteCounts(counts[0], counts[1], counts[2], counts[3], counts[4]))
            { HasAddress = counts[5] == 1 };
    }

    private static Diagnostic? ReadDiagnostic(string line) =>
        line.Split('\t') is [var code, var weight, var path, var atLine, var atColumn, var message]
        && DiagnosticCatalog.ByCode.TryGetValue(code, out var descriptor)
        && Enum.TryParse<Severity>(weight, out var severity)
        && Number(atLine) is { } row && Number(atColumn) is { } column
            ? new Diagnostic(descriptor, severity, new SourceLocation(new SourcePath(path), row, column), message)
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
