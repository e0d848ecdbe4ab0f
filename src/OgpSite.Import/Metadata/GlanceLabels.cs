using OgpSite.Core.Reports;

namespace OgpSite.Import.Metadata;

/// <summary>What the labels of At a glance mean, as the IRM's reports have written them.</summary>
internal static class GlanceLabels
{
    /// <summary>Longer labels first, since some begin with others; folded, without a colon.</summary>
    public static ImmutableArray<GlanceLabel> All { get; } =
    [
        .. new GlanceLabel[]
        {
            new("member-since", GlanceValue.Key, "member since", "participating since", "ogp member since",
                "miembro desde", "membre depuis", "membro desde", "pais miembro desde", "ano de ingreso"),
            new("dates-under-review", GlanceValue.Key, "action plan under review", "plan under review",
                "plan de accion bajo revision", "plan d'action sous revue", "plano de acao em analise",
                "plan de accion en revision", "action plan", "dates under review"),
            new("type", GlanceValue.Key, "type of report", "report type", "irm product", "tipo de informe",
                "type de rapport", "tipo de relatorio"),
            new("commitments", GlanceValue.Figure, "number of commitments", "numero de compromisos",
                "nombre d'engagements", "numero de compromissos"),
            new("multi-stakeholder-forum", GlanceValue.Level, "is there a multi-stakeholder forum?",
                "is there a multi-stakeholder forum", "is there a multistakeholder forum?", "multi-stakeholder forum",
                "existe un foro multiactor?", "¿existe un foro multiactor?", "¿hay un foro multiactor?",
                "existe-t-il un forum multipartite?", "existe-t-il un forum multipartite ?",
                "existe um forum multissetorial?"),
            new("public-influence", GlanceValue.Level, "level of public influence", "nivel de influencia publica",
                "nivel de influencia del publico", "niveau d'influence du public", "niveau d'influence publique",
                "nivel de influencia do publico"),
            new("contrary-to-process", GlanceValue.Level, "acted contrary to ogp process",
                "acted contrary to ogp processes", "actuo contrario al proceso de ogp",
                "actuo en contra del proceso de ogp", "actuo contrario a los procesos de ogp",
                "a agi contrairement au processus de l'ogp", "agiu contrariamente ao processo da ogp"),
            new("minimum-requirements", GlanceValue.Level, "acted according to ogp process",
                "compliance with ogp minimum requirements", "met minimum requirements", "minimum requirements"),
            new("relevant", GlanceValue.Figure, "commitments that are relevant to ogp values",
                "commitments relevant to ogp values", "compromisos relevantes a los valores de ogp",
                "compromisos relevantes para los valores de ogp",
                    "engagements pertinents par rapport aux valeurs de l'ogp",
                "compromissos relevantes para os valores da ogp"),
            new("transformative", GlanceValue.Figure, "transformative commitments", "transformative potential impact",
                "compromisos transformadores", "engagements transformateurs", "compromissos transformadores"),
            new("potentially-starred", GlanceValue.Figure, "potentially starred commitments", "potentially starred",
                "compromisos potencialmente estelares", "potencialmente estelares", "potentiellement etoiles",
                "compromissos potencialmente estrelados", "potencialmente estrelados"),
            new("starred", GlanceValue.Figure, "starred commitments", "compromisos estelares", "engagements etoiles",
                "compromissos estrelados", "all three (✪)", "all three ()", "all three"),
            new("completed", GlanceValue.Figure, "completed commitments", "completes commitments",
                "complete commitments", "compromisos completados", "engagements acheves", "compromissos completos"),
            new("diog-major", GlanceValue.Figure, "commitments with major diog*", "commitments with major diog",
                "commitments with significant diog*", "commitments with significant diog", "level of diog: major",
                "compromisos con diog significativo*", "compromisos con diog significativo"),
            new("diog-outstanding", GlanceValue.Figure, "commitments with outstanding diog*",
                "commitments with outstanding diog", "commitments with exceptional diog*",
                "commitments with exceptional diog", "compromisos con diog excepcional*",
                "compromisos con diog excepcional"),
            new("lens", GlanceValue.Figure, "commitments with an open government lens",
                "commitments with an open gov lens", "commitments with open government lens"),
            new("substantial-potential", GlanceValue.Figure, "commitments with substantial potential for results",
                "commitments with substantial potential"),
            new("promising", GlanceValue.Figure, "promising commitments"),
            new("policy-areas-carried-over", GlanceValue.List, "carried over from previous action plans",
                "carried over from previous action plan"),
            new("policy-areas-emerging", GlanceValue.List, "emerging in this action plan",
                "emerging policy areas"),
            new("clear-relevance", GlanceValue.Figure, "clear relevance to ogp values"),
            new("carried-over", GlanceValue.Figure, "number of commitments carried over to next action plan",
                "number of commitments carried over to the next action plan",
                "number of commitments carried over into the next action plan"),
            new("complete", GlanceValue.Stage, "completed", "complete"),
            new("substantial", GlanceValue.Stage, "substantial"),
            new("limited", GlanceValue.Stage, "limited"),
            new("not-started", GlanceValue.Stage, "not started"),
            new("withdrawn", GlanceValue.Stage, "withdrawn"),
            new("no-evidence", GlanceValue.Stage, "no evidence available", "no evidence"),
            new("major", GlanceValue.Result, "major"),
            new("outstanding", GlanceValue.Result, "outstanding"),
            new("marginal", GlanceValue.Result, "marginal"),
            new("significant", GlanceValue.Result, "significant"),
            new("moderate", GlanceValue.Result, "moderate"),
            new("none", GlanceValue.Result, "no notable results", "none"),
            new("worsened", GlanceValue.Result, "worsened"),
            new("unknown", GlanceValue.Unknown, "substantial or complete implementation",
                "complete or substantially complete commitments"),
            new("development", GlanceValue.Section, "action plan development", "desarrollo del plan de accion",
                "elaboration du plan d'action", "desenvolvimento do plano de acao"),
            new("design", GlanceValue.Section, "action plan design", "diseno del plan de accion",
                "conception du plan d'action", "desenho do plano de acao"),
            new("implementation", GlanceValue.Section, "action plan implementation",
                "implementacion del plan de accion", "mise en oeuvre du plan d'action",
                "implementacao do plano de acao"),
            new("completion", GlanceValue.Section, "level of completion", "overall completion"),
            new("results", GlanceValue.Section, "early results", "did it open government?",
                "did it open government"),
            new("columns", GlanceValue.Section, "mid-term end of term", "midterm end of term", "mid-term end-of-term",
                "midterm end-of-term", "mid term end of term"),
            new("heading", GlanceValue.Section, "at a glance", "overview of commitments", "policy areas",
                "moving forward",
                "number of commitments with", "number of commitments with…", "number of commitments with...",
                "compliance with ogp minimum requirements for co-creation", "commitment overview", "mid-term",
                    "midterm"),
            new("legend", GlanceValue.Section, "*diog: did it open the government?", "*diog: did it open government?",
                "*diog: did it open the government", "*diog: did it open government",
                "* diog: did it open government?", "*diog: ¿abrio el gobierno?"),
        },
    ];

    /// <summary>The level that a label's value is on.</summary>
    public static Scale ScaleOf(string key) => key switch
    {
        "multi-stakeholder-forum" or "contrary-to-process" => Scales.YesNo,
        "minimum-requirements" => Scales.MinimumRequirements,
        _ => Scales.PublicInfluence,
    };
}

/// <summary>A label's key and the spellings that it is known by.</summary>
internal sealed record GlanceLabel(string Key, GlanceValue Value, params ImmutableArray<string> Spellings);

/// <summary>What follows a label.</summary>
internal enum GlanceValue
{
    /// <summary>What has a key of its own in front matter.</summary>
    Key,
    Figure,
    Level,

    /// <summary>Names, behind bullets or commas.</summary>
    List,

    /// <summary>A figure for a level of completion, or one for each of two columns.</summary>
    Stage,

    /// <summary>A figure for a level of results.</summary>
    Result,

    /// <summary>What front matter has no key for.</summary>
    Unknown,

    /// <summary>Nothing: it is the title of what comes next.</summary>
    Section,
}
