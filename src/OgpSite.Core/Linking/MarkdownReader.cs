using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>Parses Markdown with the features that reports may use (content.md), no others.</summary>
internal static class MarkdownReader
{
    private const int DeepestNesting = 32;
    private const int MostHeadings = 2000;
    private const int MostCells = 100_000;
    private const int MostGrowth = 64;
    private const int SmallGrowth = 1024 * 1024;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>
    /// The document, or null where it is nested too deep or grows too large to be parsed, which is reported.
    /// </summary>
    public static MarkdownDocument? Read(MarkdownText source, DiagnosticBag diagnostics)
    {
        CharacterCheck.Check(source, diagnostics);
        if (DeepListLine(source.Text) is { } line)
        {
            diagnostics.Add(DiagnosticCatalog.NestedTooDeep.At(source.Locate(line, 0), DeepestNesting));
            return null;
        }

        if (LargeTables(source.Text) is var (row, cells))
        {
            diagnostics.Add(DiagnosticCatalog.TableTooLarge.At(source.Locate(row, 0), cells, MostCells));
            return null;
        }

        try
        {
            var document = Markdown.Parse(source.Text, Pipeline);
            AttributeBlocks.Apply(document, source, diagnostics);
            CheckEntities(document, source, diagnostics);
            CheckHeadings(document, source, diagnostics);
            if (!GrowsTooLarge(document, source)) return document;
            diagnostics.Add(DiagnosticCatalog.OutputTooLarge.At(source.Locate(0, 0), MostGrowth));
            return null;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting; the exception does not say where.
            diagnostics.Add(DiagnosticCatalog.NestedTooDeep.At(source.Locate(0, 0), DeepestNesting));
            return null;
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseCustomContainers()
            .UseFigures()
            .UseMathematics()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseAutoLinks();
        builder.Extensions.Add(new SumsOfMoney());
        return builder.Build();
    }

    /// <summary>
    /// The first line whose list marker is indented beyond what <see cref="DeepestNesting"/> levels need: Markdig's
    /// time grows with the square of such nesting.
    /// </summary>
    private static int? DeepListLine(string text)
    {
        var number = 0;
        foreach (var part in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(part);
            var content = line.TrimStart();
            if (line.Length - content.Length > DeepestNesting * 4
                && content is ['-' or '*' or '+' or >= '0' and <= '9', ..])
                return number;
            number++;
        }

        return null;
    }

    /// <summary>
    /// The first line of the table with which a text has more than <see cref="MostCells"/>, and how many it has then:
    /// Markdig makes every row as long as the longest.
    /// </summary>
    private static (int Line, long Cells)? LargeTables(string text)
    {
        var (first, widest, isTable) = (0, 0, false);
        var (number, cells) = (0, 0L);
        foreach (var part in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(part);
            if (line.IsWhiteSpace())
            {
                if (EndsTooLarge()) return (first, cells);
                (first, widest, isTable) = (number + 1, 0, false);
            }
            else
            {
                var row = line.TrimStart(" \t>").TrimEnd();
                widest = Math.Max(widest, CellsIn(row));
                isTable |= row.Contains('|') && row.IndexOfAnyExcept("|-: \t") < 0;
            }

            number++;
        }

        return EndsTooLarge() ? (first, cells) : null;

        bool EndsTooLarge()
        {
            if (isTable) cells += (long)widest * (number - first);
            return cells > MostCells;
        }
    }

    /// <summary>The cells of a row, which may have a bar at either end.</summary>
    private static int CellsIn(ReadOnlySpan<char> row) =>
        row.Count('|') + 1 - (row.StartsWith('|') ? 1 : 0) - (row.EndsWith('|') ? 1 : 0);

    /// <summary>
    /// Reference links multiply their address: Markdig has no limit of its own, and 100 KB can become 400 MB.
    /// </summary>
    private static bool GrowsTooLarge(MarkdownDocument document, MarkdownText source)
    {
        var isMultiplied = document.GetLinkReferenceDefinitions(addGroup: false).Links.Values
            .Any(definition => definition is not FootnoteLinkReferenceDefinition);
        if (!isMultiplied) return false;
        var written = document.Descendants<LinkInline>()
            .Sum(link => (long)(link.Url?.Length ?? 0) + (link.Title?.Length ?? 0));
        return written > (long)MostGrowth * source.Text.Length + SmallGrowth;
    }

    /// <summary><c>&amp;#1;</c> is a control character as well; few texts have entities that are numbers.</summary>
    private static void CheckEntities(MarkdownDocument document, MarkdownText source, DiagnosticBag diagnostics)
    {
        if (!source.Text.Contains("&#", StringComparison.Ordinal)) return;
        foreach (var entity in document.Descendants<HtmlEntityInline>())
        {
            CharacterCheck.IsText(
                entity.Transcoded.ToString(), source.Locate(entity.Line, entity.Column), diagnostics);
        }
    }

    private static void CheckHeadings(MarkdownDocument document, MarkdownText source, DiagnosticBag diagnostics)
    {
        var count = 0;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            count++;
            if (heading.Level == 1)
            {
                diagnostics.Add(DiagnosticCatalog.FirstLevelHeading.At(
                    source.Locate(heading.Line, heading.Column), PlainText.Of(heading.Inline)));
            }
        }

        if (count > MostHeadings)
            diagnostics.Add(DiagnosticCatalog.TooManyHeadings.At(source.Locate(0, 0), count, MostHeadings));
    }
}
