using System.Text.RegularExpressions;
using OgpSite.Core.Sources;
using OgpSite.Import.Logs;
using OgpSite.Import.Metadata;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Tables;

/// <summary>
/// Reads the key recommendations out of their table. The table stays in the text too: sentences around it point at it.
/// </summary>
internal static partial class RecommendationTables
{
    public static void Map(ImmutableArray<Block> blocks, FrontMatterDraft draft, ImportLog log)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Table table || !IsOnRecommendations(CommitmentTables.AboveOf(blocks, i))) continue;
            var rows = table.Rows.Skip(table.HasHead ? 1 : 0)
                .Select(row => (row.Line, Text: TextOf(row)))
                .ToList();
            if (rows.Count == 0 || rows.Any(row => row.Text is null)) continue;
            var yaml = string.Concat(rows.Select(row => $"\n  - title: {YamlText.Of(row.Text!)}"));
            if (!FrontMatterDraft.IsValid("recommendations", yaml) || !draft.Set("recommendations", yaml)) continue;
            foreach (var (line, text) in rows)
                log.Add(line, LogAction.Mapped, "recommendation -> recommendations", text!);
            return;
        }
    }

    private static bool IsOnRecommendations(string above) => Recommendations.IsMatch(above);

    /// <summary>One cell, or one behind its number; null where a row says more than a recommendation.</summary>
    private static string? TextOf(Row row)
    {
        var cells = row.Cells.Select(cell => Marks.Strip(cell.Text).Trim()).Where(text => text.Length > 0).ToList();
        var text = cells switch
        {
            [var only] => only,
            [var number, var words] when Numeral.IsMatch(number) => words,
            _ => null,
        };
        return text is null ? null : LeadingNumber.Replace(text, "");
    }

    [GeneratedRegex("recommend|recomenda|recommand")]
    private static partial Regex Recommendations { get; }

    [GeneratedRegex("^[0-9]{1,2}[.)]?$")]
    private static partial Regex Numeral { get; }

    [GeneratedRegex("^[0-9]{1,2}[.)]\\s+")]
    private static partial Regex LeadingNumber { get; }
}
