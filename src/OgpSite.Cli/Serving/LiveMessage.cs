using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OgpSite.Cli.Serving;

/// <summary>What an open page is told: how it would look if it were loaded now, and what is wrong.</summary>
internal static class LiveMessage
{
    /// <summary>More problems than this are a matter for the terminal; the others are counted.</summary>
    public const int MostProblems = 50;

    /// <summary>One line of JSON for the page at <paramref name="path"/>.</summary>
    public static string Write(Preview preview, RequestPath path)
    {
        var version = preview.Find(path) is FileAnswer { IsPage: true } page
            ? PageVersion.Of(page.Content, path, preview.Site)
            : new PageVersion("", "", []);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("home", preview.Site.Home);
            json.WriteString("page", version.Content);
            json.WriteString("styles", version.Styles);
            json.WriteStartArray("sheets");
            foreach (var sheet in version.Sheets) json.WriteStringValue(sheet);
            json.WriteEndArray();
            json.WriteBoolean("failed", preview.HasFailed);
            json.WriteString("summary", Problem.Summarize(preview.Problems));
            json.WriteStartArray("problems");
            foreach (var problem in preview.Problems.Take(MostProblems)) Write(json, problem);
            json.WriteEndArray();
            json.WriteNumber("more", Math.Max(0, preview.Problems.Length - MostProblems));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("severity", problem.IsError ? "error" : "warning");
        json.WriteString("code", problem.Code);
        json.WriteString("place", problem.Place);
        json.WriteString("message", problem.Message);
        json.WriteString("excerpt", problem.Excerpt);
        json.WriteEndObject();
    }
}
