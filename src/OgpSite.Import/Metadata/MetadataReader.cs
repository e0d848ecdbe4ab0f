using System.Text.RegularExpressions;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Import.Logs;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Metadata;

/// <summary>Reads the list of a report's metadata, which stands directly below its title.</summary>
internal static partial class MetadataReader
{
    /// <summary>
    /// Takes the metadata off the beginning of the page; what it does not know for certain stays as a remark.
    /// </summary>
    public static ImmutableArray<Block> Take(ImmutableArray<Block> blocks, FrontMatterDraft draft, ImportLog log)
    {
        var rest = new List<Block>();
        var i = 0;
        for (; i < blocks.Length; i++)
        {
            if (blocks[i] is Remark)
            {
                rest.Add(blocks[i]);
                continue;
            }

            if (TextOf(blocks[i]) is not { } text || KeyAndValue.Match(Marks.Strip(text)) is not { Success: true } pair)
                break;
            var (label, value) = (pair.Groups["key"].Value.Trim(), pair.Groups["value"].Value.Trim());
            var key = KeyOf(label);
            if (key is null && blocks[i] is not ListItem) break;
            if (key is not null && Map(key, label, value, draft))
            {
                log.Add(blocks[i].Line, LogAction.Mapped, $"{label} -> {key}", value);
            }
            else
            {
                log.Add(blocks[i].Line, LogAction.Left, "metadata without a certain key, left as a comment", text);
                rest.Add(new Remark(blocks[i].Line, text));
            }
        }

        return [.. rest, .. blocks[i..]];
    }

    private static string? TextOf(Block block) => block switch
    {
        ListItem { Depth: 0 } item => item.Text,
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        _ => null,
    };

    private static bool Map(string key, string label, string value, FrontMatterDraft draft)
    {
        if (value.Length == 0) return false;
        if (key == "researchers") return draft.Set(key, YamlText.ListOf(NamesIn(value, IsPlural(label))));
        if (key == "action-plan") return SetPlan(value, draft);
        var yaml = key switch
        {
            "type" => ReportTypes.Parse(value)?.Code(),
            "dates-under-review" => TitleReader.YearsIn(value) is { } years && value.Length <= 13 ? years : null,
            "published" => PartialDate.Parse(value)?.ToString(),
            "member-since" => value.All(char.IsAsciiDigit) ? value : null,
            "region" => Scales.Region.Parse(value) is { } region ? YamlText.OfCode(region.Code) : null,
            "status" => StatusOf(value),
            "country" => CountryNames.Contains(value) ? YamlText.Of(value) : null,
            _ => YamlText.Of(value),
        };
        return yaml is not null && FrontMatterDraft.IsValid(key, yaml) && draft.Set(key, yaml);
    }

    /// <summary>The plan's name, and its number where the name begins or ends with one.</summary>
    private static bool SetPlan(string value, FrontMatterDraft draft)
    {
        if (PlanNumber.Parse(value) is { } alone)
            return draft.Set("action-plan", $"{{number: {FrontMatterDraft.Number(alone)}}}");
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var number = words.Length is > 1 and < 8 && words[0] is not (['I' or 'V' or 'X'] or ['i' or 'v' or 'x'])
            ? PlanNumber.Parse(words[0])
            : null;
        var yaml = $"\n  name: {YamlText.Of(value)}" +
            (number is null ? "" : $"\n  number: {FrontMatterDraft.Number(number.Value)}");
        return FrontMatterDraft.IsValid("action-plan", yaml) && draft.Set("action-plan", yaml);
    }

    private static string? StatusOf(string value) => Spelling.Fold(value) switch
    {
        "final" or "final-version" or "final-report" => "final",
        "public-comment" or "public-comment-version" or "for-public-comment" => "public-comment",
        _ => null,
    };

    /// <summary>
    /// Several names where that is certain: parted by semicolons, or by commas with two words or more between them, or
    /// by an "and" below a label in the plural.
    /// </summary>
    private static IEnumerable<string> NamesIn(string value, bool isPlural)
    {
        if (value.Contains(';', StringComparison.Ordinal)) return Names(value.Split(';'));
        var parts = Names(value.Split(',')).ToList();
        if (isPlural) parts = [.. parts.SelectMany(part => Names(And.Split(part)))];
        return parts.All(part => Words.Count(part) >= 2) ? parts : [value];
    }

    private static IEnumerable<string> Names(IEnumerable<string> parts) =>
        parts.Select(part => part.Trim()).Where(part => part.Length > 0);

    private static bool IsPlural(string label) => Words.Fold(label).TrimEnd(')', '(') is var folded
        && (folded.EndsWith('s') || folded.EndsWith("es", StringComparison.Ordinal));

    private static string? KeyOf(string label) => Words.Fold(label) switch
    {
        "action plan" or "plan" or "plan de accion" or "plan d'action" or "plano de acao" => "action-plan",
        "dates under review" or "period under review" or "fechas bajo revision" or "fechas en revision"
            or "periodo bajo revision" or "fechas revisadas" or "fechas de revision" or "periodo de revision"
            or "dates examinees" or "dates sous revue" or "dates a l'etude" or "dates a l'examen" or "periode examinee"
            or "periode sous revue" or "datas sob revisao" or "datas em analise" or "datas em revisao"
            or "periodo em analise" or "dates sous examen" or "periode d'examen" => "dates-under-review",
        "report publication year" or "publication year" or "year of publication" or "published"
            or "ano de publicacion del informe" or "ano de publicacion" or "annee de publication du rapport"
            or "annee de publication" or "ano de publicacao do relatorio" or "ano de publicacao" => "published",
        "researcher" or "researchers" or "irm researcher" or "irm researchers" or "investigador" or "investigadora"
            or "investigadores" or "investigadoras" or "chercheur" or "chercheuse" or "chercheurs" or "pesquisador"
            or "pesquisadora" or "pesquisadores" or "investigador/a" => "researchers",
        "report type" or "type of report" or "tipo de informe" or "type de rapport" or "tipo de relatorio" => "type",
        "member since" or "miembro desde" or "membre depuis" or "membro desde" or "participating since"
            => "member-since",
        "country" or "pais" or "pays" => "country",
        "locality" or "local government" or "entity" => "locality",
        "region" or "regiao" => "region",
        "status" or "estado" or "statut" => "status",
        "version" or "versao" => "version",
        _ => null,
    };

    [GeneratedRegex("^(?<key>[^:.|]{2,40}?)\\s*:\\s*(?<value>.*)$")]
    private static partial Regex KeyAndValue { get; }

    [GeneratedRegex("\\s+(?:and|y|e|et|&)\\s+")]
    private static partial Regex And { get; }
}
