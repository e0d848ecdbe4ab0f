using System.Text.RegularExpressions;

namespace OgpSite.Import.Pages;

/// <summary>
/// Tells the words of a web page around a report from the report's own: navigation, comment forms, categories.
/// </summary>
/// <remarks>One for each page: what stands below the comment form's title is no report any more.</remarks>
internal sealed partial class Residue
{
    private bool _isBelowText;

    /// <summary>What a line or block is, the lines of a page being asked in their order.</summary>
    public ResidueVerdict Judge(string text)
    {
        var folded = Words.Fold(Marks.Strip(text));
        if (folded.Length == 0) return ResidueVerdict.Text;
        if (Exact.Contains(folded.TrimEnd('.', '!', ' '))) return ResidueVerdict.Residue;
        if (Beginnings.Any(beginning => folded.StartsWith(beginning, StringComparison.Ordinal)))
            return ResidueVerdict.Residue;
        if (IsTitleOfComments(folded))
        {
            _isBelowText = true;
            return ResidueVerdict.Residue;
        }

        if (!_isBelowText) return ResidueVerdict.Text;
        return IsFormLabel(folded) ? ResidueVerdict.Residue : ResidueVerdict.Unplaced;
    }

    /// <summary>
    /// The text without what a protection of mail addresses put in their place, and traps for robots.
    /// </summary>
    public static string Clean(string text, Action<int, string> dropped)
    {
        if (!text.Contains("protected", StringComparison.Ordinal) && !text.Contains("NOT", StringComparison.Ordinal))
            return text;
        return Inline.Replace(text, match =>
        {
            dropped(match.Index + 1, match.Value.Trim());
            return "";
        });
    }

    private static bool IsTitleOfComments(string folded) =>
        CommentTitles.Any(title => folded == title || folded.StartsWith(title + " cancel", StringComparison.Ordinal)
            || folded.StartsWith(title + " cancelar", StringComparison.Ordinal)
            || folded.StartsWith(title + " annuler", StringComparison.Ordinal))
        || CountOfComments.IsMatch(folded);

    private static bool IsFormLabel(string folded)
    {
        var label = folded.TrimEnd('*', ':', ' ', '.', '|');
        return label.Length == 0 || FormLabels.Contains(label)
            || FormSentences.Any(sentence => folded.StartsWith(sentence, StringComparison.Ordinal));
    }

    private static ImmutableArray<string> Exact { get; } =
    [
        "skip navigation", "skip to content", "skip to main content", "saltar navegacion", "saltar al contenido",
        "ignorer la navigation", "aller au contenu", "pular navegacao", "ignorar navegacao", "pular para o conteudo",
        "downloads", "descargas", "telechargements", "|",
        "do not follow this link or you will be banned from the site",
    ];

    private static ImmutableArray<string> Beginnings { get; } =
        ["filed under:", "archivado en:", "archivado bajo:", "classe sous:", "arquivado em:"];

    private static ImmutableArray<string> CommentTitles { get; } =
    [
        "leave a reply", "leave a comment", "deja una respuesta", "deja un comentario", "dejar una respuesta",
        "laisser un commentaire", "laisser une reponse", "deixe uma resposta", "deixe um comentario",
    ];

    private static ImmutableArray<string> FormLabels { get; } =
    [
        "comment", "name", "email", "e-mail", "website", "post comment", "submit", "comentario", "nombre",
        "correo electronico", "web", "sitio web", "publicar el comentario", "publicar comentario", "commentaire",
        "nom", "site web", "nome", "site", "δ", "notify me of follow-up comments by email",
        "notify me of new posts by email", "cancel reply",
    ];

    private static ImmutableArray<string> FormSentences { get; } =
    [
        "your email address will not be published", "required fields are marked", "save my name, email",
        "tu direccion de correo electronico no sera publicada", "los campos obligatorios",
        "guarda mi nombre, correo", "votre adresse e-mail ne sera pas publiee", "votre adresse de messagerie",
        "les champs obligatoires", "enregistrer mon nom", "o seu endereco de e-mail nao sera publicado",
        "o seu endereco de email nao sera publicado", "campos obrigatorios", "salvar meus dados neste navegador",
        "this site uses akismet", "este sitio usa akismet", "ce site utilise akismet", "este site utiliza o akismet",
    ];

    // The whole line: "No comments were received" is a sentence of a report.
    [GeneratedRegex(
        "^([0-9]+|one|un) (comments?|thoughts?|responses?|comentarios?|commentaires?)( (on|to|en|sur) [“\"«'].*)?$")]
    private static partial Regex CountOfComments { get; }

    [GeneratedRegex(" ?\\[email.protected\\]| ?Do NOT follow this link or you will be banned from the site!")]
    private static partial Regex Inline { get; }
}

/// <summary>What a line of a page is.</summary>
internal enum ResidueVerdict
{
    Text,
    Residue,

    /// <summary>Below the report's end, and nothing that every page has.</summary>
    Unplaced,
}
