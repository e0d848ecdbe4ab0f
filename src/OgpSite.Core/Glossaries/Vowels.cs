namespace OgpSite.Core.Glossaries;

/// <summary>The accented vowels of Spanish and Portuguese.</summary>
internal static class Vowels
{
    private const string Plain = "aeiouAEIOU";
    private const string Acute = "áéíóúÁÉÍÓÚ";

    public static bool IsVowel(char c) =>
        "aeiouáéíóúâêôãõàü".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    public static bool IsAcute(char c) => Acute.Contains(c, StringComparison.Ordinal);

    public static char WithoutAcute(char c) =>
        Acute.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Plain[i] : c;

    public static char WithAcute(char c) => Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Acute[i] : c;

    /// <summary>
    /// The word with the acute of its last syllable dropped: <c>acción</c> as it stands in <c>acciones</c>.
    /// </summary>
    public static string DropLastAcute(string word) =>
        word.Length >= 2 && IsAcute(word[^2]) ? word[..^2] + WithoutAcute(word[^2]) + word[^1] : word;
}
