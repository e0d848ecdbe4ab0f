using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;
using OgpSite.Core.Search;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes;

/// <summary>
/// What the script of the search page has to know: its words, the names of types, and the site's languages.
/// </summary>
internal static class SearchData
{
    private const string Words = "search.script.";

    /// <summary>Letters of every script stay as they are; what could end the data block early is escaped.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="languageName">A language's name in itself.</param>
    /// <returns>JSON, ready for a data block of the page.</returns>
    public static Html Of(SearchPage page, UiTexts texts, Func<string, string> languageName)
    {
        var data = new JsonObject
        {
            ["words"] = new JsonObject(texts.Below(Words).Select(text =>
                KeyValuePair.Create(text.Key[Words.Length..], (JsonNode?)text.Value))),
            ["types"] = new JsonObject(EnumNames<ReportType>.Codes.Select(type =>
                    KeyValuePair.Create(type, (JsonNode?)texts[$"type.{type}"]))
                .Append(KeyValuePair.Create(SearchablePage.TermType, (JsonNode?)texts["search.type-term"]))
                .Append(KeyValuePair.Create(SearchablePage.ArticleType, (JsonNode?)texts["search.type-page"]))),
            ["languages"] = new JsonArray(
            [
                .. page.Versions.Select(version => new JsonObject
                {
                    ["code"] = version.Language,
                    ["name"] = languageName(version.Language),
                    ["dir"] = TextDirection.Of(version.Language),
                }),
            ]),
        };
        return new Html(data.ToJsonString(Options));
    }
}
