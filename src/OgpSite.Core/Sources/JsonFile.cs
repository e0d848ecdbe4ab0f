using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpSite.Core.Sources;

/// <summary>JSON as a file of its own, to be read by people too.</summary>
internal static class JsonFile
{
    /// <summary>All letters as they are: who puts it into a page escapes it there, as any text.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, indented, with an end of line.</summary>
    public static string Write(JsonNode document) => Write(json => document.WriteTo(json));

    /// <summary>What <paramref name="write"/> writes, likewise: for documents that are many and small.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(text, Options)) write(json);
        return Encoding.UTF8.GetString(text.WrittenSpan) + "\n";
    }
}
