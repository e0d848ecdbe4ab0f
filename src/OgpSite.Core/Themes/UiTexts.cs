using System.Collections.Frozen;
using System.Globalization;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Themes;

/// <summary>
/// The words of a language's pages: labels, sentences, plural forms, dates and numbers. Every key that English has is
/// there; what the language lacks is English.
/// </summary>
public sealed class UiTexts
{
    /// <summary>The language that lends its texts to those that lack some.</summary>
    internal const string Lender = "en";

    private readonly FrozenDictionary<string, string> _texts;
    private readonly FrozenDictionary<string, string> _borrowed;

    /// <param name="texts">The language's own.</param>
    /// <param name="borrowed">English ones, in place of those that it lacks.</param>
    internal UiTexts(
        string language, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string> borrowed)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        _borrowed = borrowed.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Language { get; }

    /// <summary>The text of a key such as <c>nav.home</c>; a key that no file has is the template's mistake.</summary>
    public string this[string key] =>
        _texts.TryGetValue(key, out var text) || _borrowed.TryGetValue(key, out text)
            ? text
            : throw new MissingTextException(key);

    public bool Has(string key) => _texts.ContainsKey(key) || _borrowed.ContainsKey(key);

    /// <summary>All texts whose keys begin with <paramref name="prefix"/>, in the order of their keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Below(string prefix) =>
        _texts.Concat(_borrowed)
            .Where(text => text.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(text => text.Key, StringComparer.Ordinal);

    /// <summary>The language that the text of a key is in: this one, or English where it is borrowed.</summary>
    public string LanguageOf(string key) => _borrowed.ContainsKey(key) ? Lender : Language;

    /// <summary>The text of a key with its <c>{name}</c> places filled.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            var shown = Convert.ToString(value, CultureInfo.InvariantCulture);
            text = text.Replace($"{{{name}}}", shown, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>
    /// The form of a key for a number: <c>3 reports</c> from <c>KEY.one</c>, <c>KEY.other</c> and what further forms
    /// the language has (<see cref="PluralRules"/>). A form that is not there is <c>other</c>.
    /// </summary>
    public string Count(string key, int number)
    {
        var form = $"{key}.{PluralRules.CategoryOf(LanguageOf($"{key}.other"), number)}";
        return Format(Has(form) ? form : $"{key}.other", ("n", number));
    }

    /// <summary>As much of a date as there is, in the language's order: <c>9 March 2021</c>.</summary>
    public string Date(PartialDate date)
    {
        if (date.Month is not { } month) return date.Year.ToString(CultureInfo.InvariantCulture);
        var name = this[string.Create(CultureInfo.InvariantCulture, $"months.{month}")];
        if (date.Day is not { } day) return Format("date.month", ("month", name), ("year", date.Year));
        var pattern = day == 1 && Has("date.first") ? "date.first" : "date.day";
        return Format(pattern, ("day", day), ("month", name), ("year", date.Year));
    }

    /// <summary><c>2018–2020</c>, or two dates in full.</summary>
    public string Dates(DateRange range)
    {
        if (range.From == range.To) return Date(range.From);
        var key = range is { From.Month: null, To.Month: null } ? "date.years" : "date.range";
        return Format(key, ("from", Date(range.From)), ("to", Date(range.To)));
    }

    /// <summary>A count with its share: <c>9 (75%)</c>; or the words for why there is none.</summary>
    public string Figure(Figure figure) => figure switch
    {
        { Placeholder: { } reason } => Level(reason),
        { Number: { } number, Percent: { } percent } =>
            Format("number.figure", ("n", number), ("percent", Percent(percent))),
        { Number: var number } => Convert.ToString(number, CultureInfo.InvariantCulture)!,
    };

    public string Percent(decimal percent)
    {
        var number = percent.ToString("0.##", CultureInfo.InvariantCulture);
        return Format("number.percent", ("n", number.Replace(".", this["number.decimal"], StringComparison.Ordinal)));
    }

    /// <summary>The name of a level: <c>Substantial</c>.</summary>
    public string Level(Level level) => this[level.TextKey];

    /// <summary>One sentence on what a level says.</summary>
    public string Meaning(Level level) => this[$"{level.TextKey}.means"];

    /// <summary>Items with the language's separators: <c>a, b and c</c>.</summary>
    public string Join(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(this["list.separator"], items.Take(items.Count - 1)) + this["list.last"] + items[^1],
    };
}

/// <summary>A template asked for a text that no language has.</summary>
public sealed class MissingTextException(string key)
    : Exception($"There is no text '{key}' in the theme's i18n files.");
