using System.Text;
using System.Text.RegularExpressions;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Metadata;

/// <summary>Reads what a title says: member, type of report, years, status.</summary>
internal static partial class TitleReader
{
    /// <summary>The longer names first: a "transitional results report" is none of results.</summary>
    private static readonly ImmutableArray<(string Name, ReportType Type)> TypeNames =
    [
        .. new (string Name, ReportType Type)[]
        {
            ("design and implementation report", ReportType.Hybrid), ("hybrid report", ReportType.Hybrid),
            ("transitional results report", ReportType.TransitionalResults),
            ("transitional results", ReportType.TransitionalResults),
            ("design report", ReportType.Design), ("implementation report", ReportType.Implementation),
            ("action plan review", ReportType.ActionPlanReview), ("co-creation brief", ReportType.CoCreationBrief),
            ("midterm review", ReportType.MidtermReview), ("mid-term review", ReportType.MidtermReview),
            ("results report", ReportType.Results), ("mid-term progress report", ReportType.Progress),
            ("midterm progress report", ReportType.Progress), ("mid-term report", ReportType.Progress),
            ("midterm report", ReportType.Progress), ("progress report", ReportType.Progress),
            ("end-of-term report", ReportType.EndOfTerm), ("end of term report", ReportType.EndOfTerm),
            ("special accountability report", ReportType.SpecialAccountability),
            ("inception report", ReportType.Inception), ("end-of-commitment report", ReportType.EndOfCommitment),
            ("end of commitment report", ReportType.EndOfCommitment),
            ("final learning report", ReportType.FinalLearning),
            ("informe de diseno", ReportType.Design), ("informe de implementacion", ReportType.Implementation),
            ("informe hibrido", ReportType.Hybrid), ("revision del plan de accion", ReportType.ActionPlanReview),
            ("informe de resultados transitorios", ReportType.TransitionalResults),
            ("informe de resultados", ReportType.Results), ("informe de avance", ReportType.Progress),
            ("informe de medio termino", ReportType.Progress), ("informe de fin de termino", ReportType.EndOfTerm),
            ("rapport de conception", ReportType.Design), ("rapport de mise en oeuvre", ReportType.Implementation),
            ("rapport hybride", ReportType.Hybrid), ("revue du plan d'action", ReportType.ActionPlanReview),
            ("examen du plan d'action", ReportType.ActionPlanReview), ("rapport de resultats", ReportType.Results),
            ("rapport sur les resultats", ReportType.Results), ("rapport d'etape", ReportType.Progress),
            ("rapport de mi-parcours", ReportType.Progress), ("rapport de fin de mandat", ReportType.EndOfTerm),
            ("relatorio de desenho", ReportType.Design), ("relatorio de design", ReportType.Design),
            ("relatorio de implementacao", ReportType.Implementation), ("relatorio hibrido", ReportType.Hybrid),
            ("revisao do plano de acao", ReportType.ActionPlanReview), ("relatorio de resultados", ReportType.Results),
            ("relatorio de progresso", ReportType.Progress), ("relatorio de fim de termo", ReportType.EndOfTerm),
        }.OrderByDescending(type => type.Name.Length),
    ];

    public static TitleFacts Read(string title)
    {
        // Each folded letter stands for one of the title, but for œ, which names and years do not need.
        var text = Spaces.Replace(NormalForm.Of(title, NormalizationForm.FormC), " ")
            .Replace("œ", "oe", StringComparison.Ordinal).Trim();
        var folded = Words.Fold(text);
        if (folded.Length != text.Length) return new TitleFacts(TypeIn(folded)?.Type, YearsIn(text), null, null, false);
        var isForComment = ForComment.Match(text);
        var type = TypeIn(folded);
        var rest = text.ToCharArray();
        if (isForComment.Success) Blank(rest, isForComment.Index, isForComment.Length);
        if (type is { } found) Blank(rest, found.Start, found.Length);
        foreach (Match match in NotTheMember.Matches(new string(rest))) Blank(rest, match.Index, match.Length);
        var (country, locality) = MemberIn(Trim(new string(rest)), type?.Type);
        return new TitleFacts(type?.Type, YearsIn(text), country, locality, isForComment.Success);
    }

    /// <summary>The one period of two years that a text names; null where it names none or several.</summary>
    public static string? YearsIn(string text)
    {
        var periods = Period.Matches(text)
            .Select(match => $"{match.Groups["from"].Value}-{match.Groups["to"].Value}")
            .Distinct().ToList();
        return periods is [var period] ? period : null;
    }

    private static (ReportType Type, int Start, int Length)? TypeIn(string folded)
    {
        foreach (var (name, type) in TypeNames)
        {
            if (folded.IndexOf(name, StringComparison.Ordinal) is >= 0 and var start) return (type, start, name.Length);
        }

        return null;
    }

    private static (string? Country, string? Locality) MemberIn(string name, ReportType? type)
    {
        if (name.Length == 0) return (null, null);
        if (CountryNames.Contains(name)) return (name, null);
        var parts = MemberParts.Split(name).Select(Trim).Where(part => part.Length > 0).ToList();
        if (parts.Count == 2 && CountryNames.Contains(parts[1])) return (parts[1], parts[0]);
        if (parts.Count == 2 && CountryNames.Contains(parts[0])) return (parts[0], parts[1]);
        var isLocal = type is ReportType.Inception or ReportType.EndOfCommitment or ReportType.FinalLearning;
        return (null, isLocal && parts.Count == 1 ? name : null);
    }

    private static void Blank(char[] text, int start, int length) => text.AsSpan(start, length).Fill(' ');

    private static string Trim(string text)
    {
        var name = Spaces.Replace(text, " ").Trim(' ', ',', ':', '-', '–', '—', '|', '(', ')', '.');
        return Preposition.Replace(name, "").Trim();
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(
        "(draft )?(version )?for public comments?|public comment version|versión para comentario público",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForComment { get; }

    [GeneratedRegex(
        "\\b(IRM|MRI|Independent Reporting Mechanism|Mecanismo de Revisión Independiente|OGP|" +
        "(National )?Action [Pp]lan( [0-9]+)?|Year [12])\\b|\\(|\\)|[0-9]{4}\\s*[-‐-—−/]\\s*[0-9]{2,4}|\\b[0-9]{4}\\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotTheMember { get; }

    [GeneratedRegex("\\b(?<from>[12][09][0-9]{2})\\s*[-‐-—−/]\\s*(?<to>[12][09][0-9]{2})\\b")]
    private static partial Regex Period { get; }

    [GeneratedRegex("\\s*,\\s*|\\s+[-–—]\\s+")]
    private static partial Regex MemberParts { get; }

    [GeneratedRegex(
        "^(de la|de los|del|de|do|da|du|des|of|for|from|para|pour le|pour)\\s+|^d['’]|\\s+(de|do|da|du|of|for)$")]
    private static partial Regex Preposition { get; }
}

/// <summary>What a title says for certain.</summary>
/// <param name="Years">As <c>2018-2020</c>.</param>
internal sealed record TitleFacts(
    ReportType? Type, string? Years, string? Country, string? Locality, bool IsForComment);
