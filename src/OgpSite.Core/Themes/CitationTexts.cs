using OgpSite.Core.Pages;
using OgpSite.Core.Pages.Citations;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Themes;

/// <summary>
/// A citation as a line of a bibliography, in the language of its page. The title is marked up as such; the names of
/// people are whole, as they are given.
/// </summary>
/// <param name="apart">A text as markup, kept apart from its neighbours where it runs against them.</param>
internal sealed class CitationTexts(Citation citation, UiTexts texts, Func<string, Html> apart)
{
    /// <summary>What the formats for programs say in words.</summary>
    public static CitationWords WordsOf(Citation citation, ReportType type, UiTexts texts) => new(
        texts["report.citation-nobody"], texts["cite.publisher"], texts[$"type.{type.Code()}"],
        EditionOf(citation, texts) is { Length: > 0 } edition ? Capitalized(edition) : null);

    /// <summary>APA, 7th edition: who, (year), title (edition), publisher, address.</summary>
    public Html Apa() => new(
        $"{Ended(Who("cite.apa-two", "cite.apa-last"))} " +
        $"({(citation.Published is { } date ? apart(texts.Date(new PartialDate(date.Year))) : Undated).Markup}). " +
        (EditionOf(citation, texts) is { Length: > 0 } edition
            ? $"{Title} ({apart(edition).Markup})."
            : Ended(Title, citation.Title)) +
        $" {Ended(Publisher)}{Address}");

    /// <summary>Chicago, 17th edition, as in a bibliography: who, title, edition, publisher and date, address.</summary>
    public Html Chicago() => new(
        $"{Ended(Who("list.last", "cite.chicago-last"))} {Ended(Title, citation.Title)} " +
        (EditionOf(citation, texts) is { Length: > 0 } edition ? $"{Ended(apart(Capitalized(edition)).Markup)} " : "") +
        Publisher + texts["list.separator"] +
        Ended((citation.Published is { } date ? apart(texts.Date(date)) : Undated).Markup) +
        (Address.Length > 0 ? $"{Address}." : ""));

    private string Title => $"<cite>{apart(citation.Title).Markup}</cite>";

    /// <summary>Without the institution where that is the author already.</summary>
    private string Publisher => apart(texts[citation.Authors.IsEmpty ? "cite.parent" : "cite.publisher"]).Markup;

    private Html Undated => apart(texts["report.citation-undated"]);

    /// <summary>It cannot be broken by the direction of the words around it.</summary>
    private string Address => citation.Address is { } address
        ? $" <bdi dir=\"ltr\">{apart(address.AbsoluteUri).Markup}</bdi>"
        : "";

    private static string EditionOf(Citation citation, UiTexts texts) => string.Join(texts["list.separator"], new[]
    {
        citation.Version is { } version ? texts.Format("cite.version", ("version", version)) : null,
        citation.Corrected is { } date ? texts.Format("cite.corrected", ("date", texts.Date(date))) : null,
    }.OfType<string>());

    /// <param name="two">What stands between two names.</param>
    /// <param name="last">What stands before the last of several.</param>
    private string Who(string two, string last)
    {
        if (citation.Authors.IsEmpty) return apart(texts["report.citation-nobody"]).Markup;
        var names = citation.Authors.Select(name => apart(name).Markup).ToList();
        return names is [.. var first, var only] && first.Count > 0
            ? string.Join(texts["list.separator"], first) + apart(texts[first.Count == 1 ? two : last]).Markup + only
            : names[0];
    }

    /// <summary>With a full stop, unless it ends in one or in a sign that stands for it.</summary>
    private static string Ended(string markup, string? text = null) =>
        (text ?? markup)[^1] is '.' or '?' or '!' or '؟' or '…' ? markup : $"{markup}.";

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
