using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OgpSite.Core.Tests.Pages;

/// <summary>What a finished page may hold. Anything else is a fault, whatever it would do.</summary>
internal static class HarmlessPage
{
    private static readonly FrozenSet<string> Elements =
        ("html head meta title link body a abbr article aside b blockquote br caption cite code col colgroup dd del " +
        "details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main " +
        "mark nav ol p pre q s samp script section small span strong sub summary sup table tbody td tfoot th " +
        "thead time tr ul var").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Attributes =
        ("href src alt title id class lang dir colspan rowspan scope headers start reversed value datetime cite " +
        "width height loading decoding open rel hreflang role tabindex charset name content property http-equiv type " +
        "aria-current aria-describedby aria-label aria-labelledby data-nosnippet data-entry data-close download " +
        "data-sortable data-all data-text data-shown data-filter data-order").Split(' ').ToFrozenSet();

    private const string Html = "http://www.w3.org/1999/xhtml";

    /// <summary>Charts, which are drawn of figures and words of the theme.</summary>
    private static readonly FrozenSet<string> ChartElements = "svg rect text".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> ChartAttributes =
        "class role aria-label aria-hidden width height x y text-anchor".Split(' ').ToFrozenSet();

    /// <summary>What the search is made of; nothing else is for readers to fill in.</summary>
    private static readonly FrozenSet<string> BoxElements = "form input label button".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> BoxAttributes =
        ("action method for autocomplete autocapitalize spellcheck enterkeyhint checked data-engine data-language " +
        "data-all data-none data-failed data-suggestions").Split(' ').ToFrozenSet();

    /// <summary>When a script of the theme is run, and the words that it is given.</summary>
    private static readonly FrozenSet<string> ScriptAttributes =
        "defer data-link data-linked data-copy data-copied data-download".Split(' ').ToFrozenSet();

    /// <summary>Each fault in a few words; none where the page is harmless.</summary>
    public static IEnumerable<string> FaultsOf(IDocument page)
    {
        foreach (var element in page.All)
        {
            if (element.NamespaceUri != Html)
            {
                if (!ChartElements.Contains(element.LocalName) || element.Closest("svg.bar, svg.swatch") is null)
                    yield return $"the drawing {element.LocalName}";
                foreach (var attribute in element.Attributes.Where(item => !ChartAttributes.Contains(item.Name)))
                    yield return $"the attribute {attribute.Name} of the drawing";
                continue;
            }

            var isBox = BoxElements.Contains(element.LocalName);
            if (!isBox && !Elements.Contains(element.LocalName))
                yield return $"the element {element.LocalName}";
            if (element.LocalName == "script" && FaultOfData(element) is { } fault) yield return fault;
            foreach (var attribute in element.Attributes.Where(attribute =>
                !Attributes.Contains(attribute.Name) && !(isBox && BoxAttributes.Contains(attribute.Name))
                && !(ScriptAttributes.Contains(attribute.Name) && element.LocalName == "script")
                && !(attribute.Name == "data-file" && element.Closest(".cite") is not null)
                && !(attribute.Name == "hidden" && element.ClassList.Contains("terms-switch"))
                && !(attribute.Name == "hidden" && page.QuerySelector("form.site-search") is null)))
                yield return $"the attribute {attribute.Name} of {element.LocalName}";
            foreach (var attribute in element.Attributes.Where(
                attribute => attribute.Name is "href" or "src" or "cite"))
            {
                if (!IsHarmless(attribute.Value)) yield return $"the address {attribute.Value}";
            }
        }

        var policies = page.QuerySelectorAll("meta[http-equiv]")
            .Select(meta => meta.GetAttribute("http-equiv"))
            .ToList();
        if (policies is not ["Content-Security-Policy"]) yield return $"the policies {string.Join(", ", policies)}";
        foreach (var id in page.QuerySelectorAll("[id]").CountBy(element => element.Id!).Where(id => id.Value > 1))
            yield return $"the id {id.Key}, {id.Value} times";
        if (page.QuerySelectorAll("form").Length != 1) yield return "not one form";
        foreach (var field in page.QuerySelectorAll("input, label, button"))
        {
            if (field.Closest(".search-form, .search-tools, .search-more, .terms-switch") is null)
                yield return "a field elsewhere";
        }

        if (!IsSearch(page.QuerySelector("form[role=search]")?.GetAttribute("action")))
            yield return "a form that leads elsewhere";
        if (page.QuerySelectorAll("main").Length != 1) yield return "more than one main part";
    }

    private static bool IsSearch(string? action) =>
        action is not null && Regex.IsMatch(action, @"^(\.\./)*([a-z]{2}/)?search\.html$");

    /// <summary>
    /// The scripts that run are the theme's own. The others that may stand in a page run nothing: they are blocks of
    /// facts that parse.
    /// </summary>
    private static string? FaultOfData(IElement script)
    {
        const string Names = "search(-page)?|terms|tables|cite";
        if (Regex.IsMatch(script.GetAttribute("src") ?? "", $@"^(\.\./)*assets/({Names})-[0-9a-f]{{8}}\.js$"))
            return script.TextContent.Length == 0 ? null : "a script with a text";
        var isOfSearch = script is { Id: "search-data" } && script.GetAttribute("type") == "application/json";
        if ((!isOfSearch && script.GetAttribute("type") != "application/ld+json") || script.HasAttribute("src"))
            return "a script";
        try
        {
            using var data = JsonDocument.Parse(script.TextContent);
            if (isOfSearch) return data.RootElement.TryGetProperty("words", out _) ? null : "strange data";
            return data.RootElement.GetProperty("@context").GetString() == "https://schema.org" ? null : "strange data";
        }
        catch (JsonException problem)
        {
            return $"data that do not parse: {problem.Message}";
        }
    }

    /// <summary>As browsers read it: white space around does not count, nor do tabs and line breaks within.</summary>
    private static bool IsHarmless(string address)
    {
        var read = Regex.Replace(address, "[\t\r\n]", "").Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        return Regex.IsMatch(read, "^(https?://[^/\\\\]|mailto:|tel:)", RegexOptions.IgnoreCase)
            || !(Regex.IsMatch(read, @"^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)
                || read.StartsWith('/')
                || read.Contains('\\', StringComparison.Ordinal));
    }
}
