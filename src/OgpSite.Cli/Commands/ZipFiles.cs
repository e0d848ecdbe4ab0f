using System.Globalization;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output.Zips;

namespace OgpSite.Cli.Commands;

/// <summary>Opens the zip that a command is asked to write.</summary>
internal static class ZipFiles
{
    /// <summary>The zip; null where its place is refused, which is reported.</summary>
    /// <param name="file">As the user named it.</param>
    /// <param name="outputFolder">The folder that the same run fills; null where there is none.</param>
    public static ZipOutput? Open(
        string file, Project project, string? outputFolder, ZipLabel label, Host host, DiagnosticBag diagnostics)
    {
        var target = new ZipTarget
        {
            Path = Path.GetFullPath(file, host.CurrentFolder),
            ProjectRoot = project.Root,
            OutputFolder = outputFolder,
        };
        return ZipOutput.Open(target, label, diagnostics);
    }

    public static ZipLabel LabelOf(BuildInput input, BuildOptions options, ReportChoice? report, Host host) =>
        ZipLabelReader.Read(input, options.BaseUrl, report, TimeOf(host));

    /// <summary>What <c>SOURCE_DATE_EPOCH</c> says; null where it is not set.</summary>
    private static DateTimeOffset? TimeOf(Host host)
    {
        if (string.IsNullOrEmpty(host.SourceDateEpoch)) return null;
        // The year 9999 is the last that a date can have.
        const long latest = 253_402_300_799;
        if (long.TryParse(host.SourceDateEpoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= latest)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        throw new UsageException(
            "SOURCE_DATE_EPOCH is set, and is not the number of seconds since 1970-01-01 but " +
            $"'{ControlCharacters.Escape(host.SourceDateEpoch)}'.",
            "SOURCE_DATE_EPOCH=1735689600 ogpsite pack site.zip   or leave the variable unset");
    }
}
