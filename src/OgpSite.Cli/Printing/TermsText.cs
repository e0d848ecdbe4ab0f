using System.Globalization;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Printing;

/// <summary>A survey of terms as lines that fit a terminal.</summary>
internal static class TermsText
{
    private const int Width = 88;
    private const int ContextWidth = 34;
    private const int DensestTexts = 10;

    /// <summary>All of it, or what there is to say of one entry.</summary>
    public static IEnumerable<string> Of(TermSurvey survey, bool isOneEntry)
    {
        IEnumerable<IEnumerable<string>> parts =
        [
            Uses(survey),
            Concordance(survey, isOneEntry),
            isOneEntry ? [] : Titled("Entries that no text uses:", Unused(survey)),
            Titled(
                "Spellings that belong to two entries and so are linked to neither:",
                survey.Ambiguous.Select(shared =>
                    $"'{shared.Spelling}': {shared.First.Location.Path} and {shared.Second.Location.Path}")),
            Titled("Terms that are not linked because markup cuts through them:", Lines(survey.Splits)),
            isOneEntry ? [] : Density(survey),
        ];
        var isFirst = true;
        foreach (var part in parts.Select(part => part.ToList()).Where(part => part.Count > 0))
        {
            if (!isFirst) yield return "";
            isFirst = false;
            foreach (var line in part) yield return ControlCharacters.Escape(line);
        }
    }

    /// <summary>The entries that no text uses, one a line.</summary>
    public static IEnumerable<string> Unused(TermSurvey survey) =>
        survey.Terms.Where(use => use.Uses == 0).Select(use => use.Entry).Concat(survey.UnusedOwnEntries)
            .Select(entry => $"{entry.Location}: {entry.Id}{Mode(entry)}");

    private static string Mode(GlossaryEntry entry) =>
        entry.Match == MatchMode.Auto ? "" : $" (match: {EnumNames<MatchMode>.Code(entry.Match)})";

    private static IEnumerable<string> Uses(TermSurvey survey)
    {
        if (survey.Terms.IsEmpty) return ["The site has no glossary entries."];
        var longest = survey.Terms.Max(use => use.Entry.Id.Length);
        var width = Math.Clamp(longest, 5, 44);
        return survey.Terms
            .Select(use => string.Create(
                CultureInfo.InvariantCulture,
                $"{use.Entry.Language,-8}  {use.Entry.Id.PadRight(width)}  " +
                $"{EnumNames<MatchMode>.Code(use.Entry.Match),-8}  {use.Reports,7}  {use.Uses,5}"))
            .Prepend($"{"language",-8}  {"entry".PadRight(width)}  {"match",-8}  {"reports",7}  {"uses",5}");
    }

    /// <summary>The lines of entries that a single word stands for, which may mean something else.</summary>
    private static IEnumerable<string> Concordance(TermSurvey survey, bool isOneEntry)
    {
        var shown = survey.Terms.Where(use =>
            !use.SingleWords.IsEmpty && (isOneEntry || use.Entry.Match == MatchMode.Auto));
        return shown.SelectMany((use, i) => Lines(use.SingleWords)
            .Prepend($"{use.Entry.Id} ({use.Entry.Language}), {use.SingleWords.Length} of {use.Uses}:")
            .Prepend("").Skip(i == 0 ? 1 : 0));
    }

    /// <summary>Each occurrence in its line, the term in one column, under the name of its file.</summary>
    private static IEnumerable<string> Lines(IEnumerable<TermOccurrence> occurrences)
    {
        SourcePath? file = null;
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Location.Path != file)
            {
                file = occurrence.Location.Path;
                yield return $"  {file}";
            }

            var before = End(occurrence.Before, ContextWidth);
            var head = string.Create(
                CultureInfo.InvariantCulture,
                $"  {":" + occurrence.Location.Line,7}  {before,ContextWidth}[{occurrence.Words}]");
            yield return head + Begin(occurrence.After, Width - head.Length);
        }
    }

    private static IEnumerable<string> Density(TermSurvey survey)
    {
        var dense = survey.Texts.Count(text => text.IsTooDense);
        return survey.Texts.Take(Math.Max(dense, DensestTexts))
            .Select(text => string.Create(
                CultureInfo.InvariantCulture,
                $"{(text.IsTooDense ? "!" : " ")} {text.LinksPer100Words,6:0.0}  {text.Links,5}  {text.Words,6}  " +
                $"{text.Path}"))
            .Prepend("  in 100  links   words  text")
            .Prepend(string.Create(
                CultureInfo.InvariantCulture,
                $"Texts with more than {TextDensity.MostLinksPer100Words} links in 100 words: " +
                $"{dense} of {survey.Texts.Length}. The densest:"));
    }

    private static IEnumerable<string> Titled(string title, IEnumerable<string> lines)
    {
        var all = lines.Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line : $"  {line}").ToList();
        return all.Count == 0 ? [] : all.Prepend(title);
    }

    private static string Begin(string text, int width) =>
        text.Length <= width ? text : text[..(width - (char.IsHighSurrogate(text[width - 1]) ? 1 : 0))].TrimEnd();

    private static string End(string text, int width)
    {
        if (text.Length <= width) return text;
        var end = text[^width..];
        return char.IsLowSurrogate(end[0]) ? end[1..] : end;
    }
}
