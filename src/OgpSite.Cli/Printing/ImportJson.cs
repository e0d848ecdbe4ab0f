using OgpSite.Import;

namespace OgpSite.Cli.Printing;

/// <summary>What an import did with a page, as one JSON object.</summary>
internal static class ImportJson
{
    /// <summary>With <c>source</c>, <c>report</c>, <c>language</c>, <c>entries</c> and <c>problems</c>.</summary>
    /// <param name="target">The report's file as the user would name it.</param>
    public static string Write(ImportedPage page, string target) => MachineLog.JsonLine(json =>
    {
        json.WriteString("source", page.Source.Value);
        json.WriteString("report", target);
        json.WriteString("language", page.Language);
        json.WriteStartArray("entries");
        foreach (var entry in page.Log)
        {
            json.WriteStartObject();
            json.WriteNumber("line", entry.Line);
            json.WriteNumber("column", entry.Column);
            json.WriteString("action", ImportText.NameOf(entry.Action));
            json.WriteString("what", entry.What);
            json.WriteString("text", entry.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in page.Diagnostics.Order())
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteNumber("line", problem.Location.Line);
            json.WriteNumber("column", problem.Location.Column);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
