using System.Globalization;
using OgpSite.Core.Diagnostics;
using OgpSite.Import;
using OgpSite.Import.Logs;

namespace OgpSite.Cli.Printing;

/// <summary>What an import did with a page, as lines that fit a terminal.</summary>
internal static class ImportText
{
    private const int LongestText = 72;

    /// <param name="target">The report's file as the user would name it.</param>
    public static IEnumerable<string> Of(ImportedPage page, string target)
    {
        var cut = Count(page, LogAction.Cut);
        yield return ControlCharacters.Escape(
            $"{page.Source} -> {target}: {Wording.Number(cut, "definition")} cut, " +
            $"{Wording.Number(Count(page, LogAction.Mapped), "fact")} mapped, " +
            $"{Wording.Number(Count(page, LogAction.Dropped), "line")} dropped, " +
            $"{Count(page, LogAction.Left).ToString(CultureInfo.InvariantCulture)} left");
        foreach (var entry in page.Log)
            yield return ControlCharacters.Escape(string.Create(
                CultureInfo.InvariantCulture,
                $"  {entry.Line + ":" + entry.Column,9}  {NameOf(entry.Action),-7}  " +
                $"{entry.What}: {Short(entry.Text)}"));
    }

    internal static string NameOf(LogAction action) => action switch
    {
        LogAction.Cut => "cut",
        LogAction.Dropped => "dropped",
        LogAction.Mapped => "mapped",
        LogAction.Left => "left",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static int Count(ImportedPage page, LogAction action) => page.Log.Count(entry => entry.Action == action);

    private static string Short(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
}
