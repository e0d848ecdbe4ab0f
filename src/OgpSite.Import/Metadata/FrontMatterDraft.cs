using System.Globalization;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Import.Metadata;

/// <summary>The front matter of a report while it is gathered; keys come out in the order of the reference.</summary>
internal sealed class FrontMatterDraft
{
    private static readonly ImmutableArray<string> Order =
    [
        "title", "type", "country", "locality", "region", "member-since", "action-plan", "dates-under-review",
        "published", "researchers", "status", "comment-period", "version", "documents", "source", "policy-areas",
        "at-a-glance", "recommendations", "commitments",
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The YAML of a key's value; null where there is none.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>Sets a key that has no value yet; false where it has another one, which stays.</summary>
    public bool Set(string key, string yaml)
    {
        if (_values.TryGetValue(key, out var present)) return present == yaml;
        _values.Add(key, yaml);
        return true;
    }

    public void Remove(string key) => _values.Remove(key);

    /// <summary>Whether the report reader takes this value for this key without a fault.</summary>
    public static bool IsValid(string key, string yaml, string? type = null)
    {
        var diagnostics = new DiagnosticBag();
        var text = $"---\ntitle: Title\ntype: {type ?? "design"}\ncountry: Chile\ncountry-code: CL\npublished: 2021\n";
        var lines = key is "title" or "type" or "country" or "published"
            ? text.Replace(text.Split('\n').First(line => line.StartsWith(key + ":", StringComparison.Ordinal)),
                Line(key, yaml), StringComparison.Ordinal)
            : text + Line(key, yaml) + "\n";
        var file = new SourceFile(new SourcePath("report.md"), lines + "---\n");
        if (FrontMatter.Split(file, diagnostics) is { } split) ReportReader.Read(split, "en", "report", diagnostics);
        return diagnostics.ToSorted().IsEmpty;
    }

    public string Write()
    {
        var text = new StringBuilder("---\n");
        foreach (var key in Order.Where(_values.ContainsKey)) text.Append(Line(key, _values[key])).Append('\n');
        return text.Append("---\n").ToString();
    }

    /// <summary>A value of several lines stands below its key.</summary>
    private static string Line(string key, string yaml) =>
        yaml.StartsWith('\n') ? $"{key}:{yaml}" : $"{key}: {yaml}";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
