using System.Text.RegularExpressions;
using OgpSite.Core.Sources;
using OgpSite.Import.Logs;
using OgpSite.Import.Metadata;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Tables;

/// <summary>Reads commitments out of tables that give their numbers and titles; the tables stay in the text.</summary>
internal static partial class CommitmentTables
{
    private const int LongestTitle = 300;

    /// <summary>A commitment's number and title from a cell such as <c>Commitment 5: Inclusive services</c>.</summary>
    public static NamedCommitment? NameOf(Cell cell)
    {
        var match = Name.Match(Marks.Strip(cell.Text));
        if (!match.Success) return null;
        var title = match.Groups["title"].Value.Trim();
        return title.Length is > 2 and <= LongestTitle
            ? new NamedCommitment(match.Groups["number"].Value, title)
            : null;
    }

    public static void Map(ImmutableArray<Block> blocks, FrontMatterDraft draft, ImportLog log)
    {
        var commitments = new List<Entry>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Table table) continue;
            var above = i > 0 ? AboveOf(blocks, i) : "";
            var flag = FlagOf(above);
            foreach (var row in table.Rows.Skip(table.HasHead ? 1 : 0))
            {
                if (NameIn(row, table) is { } named) Add(commitments, named, flag, row, log);
            }
        }

        if (commitments.Count == 0) return;
        var yaml = string.Concat(commitments.Select(entry => entry.Write()));
        if (!FrontMatterDraft.IsValid("commitments", yaml) || !draft.Set("commitments", yaml))
            log.Add(1, LogAction.Left, "commitments of tables, left in the text", $"{commitments.Count}");
    }

    private static void Add(List<Entry> commitments, NamedCommitment named, string? flag, Row row, ImportLog log)
    {
        var words = $"{named.Number}: {named.Title}";
        if (commitments.Find(other => other.Named.Number == named.Number) is not { } known)
        {
            commitments.Add(new Entry(named, flag is null ? [] : [flag]));
            log.Add(row.Line, LogAction.Mapped, "commitment -> commitments", words);
        }
        else if (!Words.Fold(known.Named.Title).Equals(Words.Fold(named.Title), StringComparison.Ordinal))
        {
            log.Add(row.Line, LogAction.Left, "another title for a commitment, only in the text", words);
        }
        else if (flag is not null && !known.Flags.Contains(flag))
        {
            known.Flags.Add(flag);
        }
    }

    /// <summary>In the first cell, or in two of which the heads say which is which.</summary>
    private static NamedCommitment? NameIn(Row row, Table table)
    {
        if (row.Cells.Length == 0) return null;
        if (NameOf(row.Cells[0]) is { } named) return named;
        if (!table.HasHead || row.Cells.Length < 2) return null;
        var heads = table.Rows[0].Cells;
        var isNumbered = NumberHead.IsMatch(Words.Fold(Marks.Strip(heads[0].Text)));
        var isTitled = heads.Length > 1 && TitleHead.IsMatch(Words.Fold(Marks.Strip(heads[1].Text)));
        var number = Marks.Strip(row.Cells[0].Text).TrimEnd('.');
        var title = Marks.Strip(row.Cells[1].Text);
        return isNumbered && isTitled && PlainNumber.IsMatch(number) && title.Length is > 2 and <= LongestTitle
            ? new NamedCommitment(number, title)
            : null;
    }

    /// <summary>The caption of a table, or the heading directly above it.</summary>
    internal static string AboveOf(ImmutableArray<Block> blocks, int table)
    {
        for (var i = table - 1; i >= 0; i--)
        {
            switch (blocks[i])
            {
                case Remark: continue;
                case Caption caption: return Words.Fold(Marks.Strip(caption.Text));
                case Heading heading: return Words.Fold(Marks.Strip(heading.Text));
                default: return "";
            }
        }

        return "";
    }

    private static string? FlagOf(string above) =>
        above.Contains("noteworthy", StringComparison.Ordinal) || above.Contains("destacados", StringComparison.Ordinal)
            || above.Contains("notables", StringComparison.Ordinal) ? "noteworthy"
        : above.Contains("promising", StringComparison.Ordinal)
            || above.Contains("prometedores", StringComparison.Ordinal) ? "promising"
        : Starred.IsMatch(above) ? "starred"
        : null;

    private sealed record Entry(NamedCommitment Named, List<string> Flags)
    {
        public string Write() =>
            $"\n  - number: {YamlText.OfCode(Named.Number)}\n    title: {YamlText.Of(Named.Title)}" +
            string.Concat(Flags.Select(flag => $"\n    {flag}: yes"));
    }

    [GeneratedRegex(
        "^(commitment|compromiso|engagement|compromisso)\\s+(n[o°º.]*\\s*)?" +
        "(?<number>[0-9]{1,3}[a-z]?)\\s*[.:–—-]\\s*(?<title>\\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    [GeneratedRegex("^(#|n[o°º]?\\.?|number|commitment (number|no\\.?)|numero|num\\.|numero de compromiso)$")]
    private static partial Regex NumberHead { get; }

    [GeneratedRegex(
        "^(commitments?( (title|name))?|title|name|compromisos?|titulo|engagements?|intitule|compromissos?)$")]
    private static partial Regex TitleHead { get; }

    [GeneratedRegex("^[0-9]{1,3}[a-z]?$")]
    private static partial Regex PlainNumber { get; }

    [GeneratedRegex("(?<!potentially )\\bstarred commitments")]
    private static partial Regex Starred { get; }
}

/// <summary>A commitment as a table names it.</summary>
internal sealed record NamedCommitment(string Number, string Title);
