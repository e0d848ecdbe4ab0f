using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpSite.Core.Sources;

/// <summary>JSON as a file of its own, to be read by people too.</summary>
internal static class JsonFile
{
    /// <summary>All letters as they are: who puts it into a page escapes it there, as any text.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, indented, with an end of line.</summary>
    public static string Write(JsonNode document) => document.ToJsonString(Options) + "\n";
}
