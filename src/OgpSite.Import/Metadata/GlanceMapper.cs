using System.Text.RegularExpressions;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Import.Logs;

namespace OgpSite.Import.Metadata;

/// <summary>Turns the labels and values of one table At a glance into front matter.</summary>
internal sealed partial class GlanceMapper(FrontMatterDraft draft, ImportLog log, int line)
{
    private static readonly ImmutableArray<string> Levels =
    [
        "complete", "substantial", "limited", "not-started", "withdrawn", "starred", "no-evidence", "outstanding",
        "significant", "major", "moderate", "marginal", "none", "worsened",
    ];

    private readonly Dictionary<string, string> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _midTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _endOfTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _results = new(StringComparer.Ordinal);
    private readonly List<string> _left = [];

    /// <summary>Fills the draft, and returns the words that found no key.</summary>
    public IReadOnlyList<string> Map(string text, List<FoundLabel> labels)
    {
        Leave(text[..labels[0].Start]);
        var section = "";
        for (var i = 0; i < labels.Count; i++)
        {
            var (label, start, end) = labels[i];
            var value = text[end..(i + 1 < labels.Count ? labels[i + 1].Start : text.Length)].Trim(' ', ':', '|', '.',
                '…');
            var whole = text[start..(i + 1 < labels.Count ? labels[i + 1].Start : text.Length)].Trim(' ', '|');
            if (label.Value == GlanceValue.Section)
            {
                if (label.Key != "legend") section = label.Key;
                if (value.Length > 0) Leave(value);
                else log.Add(line, start + 1, LogAction.Dropped, "title within at a glance", whole);
            }
            else if (MapOne(label, value, section))
            {
                log.Add(line, start + 1, LogAction.Mapped, $"at a glance -> {label.Key}", whole);
            }
            else
            {
                Leave(whole);
            }
        }

        Write();
        return _left;
    }

    private bool MapOne(GlanceLabel label, string value, string section) => label.Value switch
    {
        GlanceValue.Key => MapKey(label.Key, value),
        GlanceValue.Figure => MapFigure(label.Key, value),
        GlanceValue.Level => MapLevel(label.Key, value, section),
        GlanceValue.List => MapList(label.Key, value),
        GlanceValue.Stage => MapStage(label.Key, value),
        GlanceValue.Result => MapResult(label.Key, value, section),
        _ => false,
    };

    private bool MapKey(string key, string value)
    {
        var yaml = key switch
        {
            "type" => ReportTypes.Parse(value)?.Code(),
            "dates-under-review" => TitleReader.YearsIn(value) is { } years && value.Length <= 13 ? years : null,
            _ => value.All(char.IsAsciiDigit) ? value : null,
        };
        return yaml is not null && FrontMatterDraft.IsValid(key, yaml) && draft.Set(key, yaml);
    }

    private bool MapFigure(string key, string value)
    {
        // A report on the end of a term has a figure for each of two columns; some are the same in both.
        var both = FiguresOf(value);
        if (both.Count == 2 && key == "starred")
            return _midTerm.TryAdd(key, both[0]) && _endOfTerm.TryAdd(key, both[1]);
        if (both.Count == 2 && both[0] != both[1]) return false;
        if (both.Count == 0) return false;
        if (IsTerm && key == "starred") return (IsProgress ? _midTerm : _endOfTerm).TryAdd(key, both[0]);
        return _figures.TryAdd(key, both[0]);
    }

    private bool MapLevel(string key, string value, string section)
    {
        if (GlanceLabels.ScaleOf(key).ParseOrPlaceholder(value) is not { } level) return false;
        if (key == "public-influence")
        {
            key = section switch
            {
                "implementation" => "public-influence-implementation",
                "development" => "public-influence-development",
                _ when draft["type"] == "design" => "public-influence-development",
                _ => "",
            };
        }

        return key.Length > 0 && _figures.TryAdd(key, YamlText.OfCode(level.Code));
    }

    private bool MapList(string key, string value)
    {
        var names = (value.Contains('•', StringComparison.Ordinal) ? value.Split('•') : value.Split(',', ';'))
            .Select(name => name.Trim(' ', '-', ',')).Where(name => name.Length > 0).ToList();
        return names.Count > 0 && names.All(name => name.Length <= 100) && _figures.TryAdd(key, YamlText.ListOf(names));
    }

    private bool MapStage(string key, string value)
    {
        var both = FiguresOf(value);
        return both.Count switch
        {
            2 when IsTerm => _midTerm.TryAdd(key, both[0]) && _endOfTerm.TryAdd(key, both[1]),
            1 when IsProgress => _midTerm.TryAdd(key, both[0]),
            1 when !IsTerm => _endOfTerm.TryAdd(key, both[0]),
            _ => false,
        };
    }

    private bool MapResult(string key, string value, string section)
    {
        if (FiguresOf(value) is not [var figure] || section != "results") return false;
        return IsTerm && key is "major" or "outstanding"
            ? _figures.TryAdd("diog-" + key, figure)
            : !IsTerm && _results.TryAdd(key, figure);
    }

    private bool IsTerm => draft["type"] is "end-of-term" or "progress";

    private bool IsProgress => draft["type"] == "progress";

    /// <summary>One figure, two side by side, or none where there are other words.</summary>
    private static List<string> FiguresOf(string value)
    {
        if (Scales.Placeholder.Parse(value) is { } none) return [none.Code];
        var match = Figures.Match(value);
        return match.Success ? [.. match.Groups["figure"].Captures.Select(capture => YamlOf(capture.Value))] : [];
    }

    private static string YamlOf(string figure)
    {
        if (Scales.Placeholder.Parse(figure) is { } none) return none.Code;
        var percent = Percent.Match(figure);
        return percent.Success
            ? $"{{n: {figure.Split(' ', '(')[0]}, percent: {percent.Groups["share"].Value.Replace(',', '.')}}}"
            : figure.Trim();
    }

    private void Write()
    {
        if (draft["type"] is not { } type || ReportTypes.Parse(type) is not { } known) return;
        var keys = GlanceFields.LayoutOf(known)?.Fields.Fields.Select(field => field.Name).ToList() ?? [];
        if (known is ReportType.Results or ReportType.MidtermReview)
        {
            AddMap("completion", _endOfTerm);
            AddMap("early-results", _results);
        }
        else
        {
            AddMap("mid-term", _midTerm);
            AddMap("end-of-term", _endOfTerm);
        }

        var yaml = "";
        foreach (var key in keys.Where(_figures.ContainsKey)) yaml += TryAdd(yaml, key, type);
        foreach (var key in _figures.Keys.Where(key => !keys.Contains(key)).Order(StringComparer.Ordinal))
            Leave($"{key}: {_figures[key].Trim()}");
        if (yaml.Length > 0) draft.Set("at-a-glance", yaml);
    }

    private string TryAdd(string before, string key, string type)
    {
        var added = _figures[key].StartsWith('\n') ? $"\n  {key}:{_figures[key]}" : $"\n  {key}: {_figures[key]}";
        if (FrontMatterDraft.IsValid("at-a-glance", before + added, type)) return added;
        Leave($"{key}: {_figures[key].Trim()}");
        return "";
    }

    private void AddMap(string key, Dictionary<string, string> values)
    {
        if (values.Count > 0)
            _figures[key] = string
                .Concat(Levels.Where(values.ContainsKey).Select(level => $"\n    {level}: {values[level]}"));
    }

    private void Leave(string words)
    {
        var text = words.Trim(' ', '|', ':');
        if (text.Length == 0) return;
        _left.Add(text);
        log.Add(line, LogAction.Left, "at a glance without a certain key, left as a comment", text);
    }

    [GeneratedRegex(
        "^(?<figure>[0-9]{1,3}( ?\\([0-9]{1,3}([.,][0-9]+)? ?%\\))?|n/a)" +
        "(\\s+(?<figure>[0-9]{1,3}( ?\\([0-9]{1,3}([.,][0-9]+)? ?%\\))?|n/a))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Figures { get; }

    [GeneratedRegex("\\((?<share>[0-9]{1,3}([.,][0-9]+)?) ?%\\)")]
    private static partial Regex Percent { get; }
}
