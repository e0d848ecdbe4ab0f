using System.Text.Json;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Printing;

/// <summary>A survey of terms as one JSON object.</summary>
internal static class TermsJson
{
    /// <summary>With <c>terms</c>, <c>unused</c>, <c>ambiguous</c>, <c>split</c> and <c>texts</c>.</summary>
    public static string Write(TermSurvey survey) => MachineLog.JsonLine(json =>
    {
        WriteArray(json, "terms", survey.Terms, use =>
        {
            WriteEntry(json, use.Entry);
            json.WriteString("match", EnumNames<MatchMode>.Code(use.Entry.Match));
            json.WriteNumber("reports", use.Reports);
            json.WriteNumber("uses", use.Uses);
            WriteArray(json, "lines", use.SingleWords, occurrence => WriteOccurrence(json, occurrence));
        });
        WriteUnused(json, survey);
        WriteArray(json, "ambiguous", survey.Ambiguous, shared =>
        {
            json.WriteString("spelling", shared.Spelling);
            WriteArray(json, "entries", [shared.First, shared.Second], entry => WriteEntry(json, entry));
        });
        WriteArray(json, "split", survey.Splits, split =>
        {
            json.WriteString("id", split.Entry.Id);
            WriteOccurrence(json, split);
        });
        WriteArray(json, "texts", survey.Texts, text =>
        {
            json.WriteString("file", text.Path.Value);
            json.WriteNumber("words", text.Words);
            json.WriteNumber("links", text.Links);
            json.WriteNumber("linksPer100Words", Math.Round(text.LinksPer100Words, 2));
            json.WriteBoolean("tooDense", text.IsTooDense);
        });
    });

    /// <summary>With <c>unused</c> alone.</summary>
    public static string WriteUnused(TermSurvey survey) => MachineLog.JsonLine(json => WriteUnused(json, survey));

    private static void WriteUnused(Utf8JsonWriter json, TermSurvey survey)
    {
        var unused = survey.Terms.Where(use => use.Uses == 0).Select(use => use.Entry);
        WriteArray(json, "unused", unused.Concat(survey.UnusedOwnEntries), entry => WriteEntry(json, entry));
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, GlossaryEntry entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("language", entry.Language);
        json.WriteString("term", entry.Term);
        WritePlace(json, entry.Location);
    }

    private static void WriteOccurrence(Utf8JsonWriter json, TermOccurrence occurrence)
    {
        WritePlace(json, occurrence.Location);
        json.WriteString("before", occurrence.Before);
        json.WriteString("words", occurrence.Words);
        json.WriteString("after", occurrence.After);
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteString("file", place.Path.Value);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }
}
