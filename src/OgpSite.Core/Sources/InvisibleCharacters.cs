namespace OgpSite.Core.Sources;

/// <summary>
/// Characters that are not seen but change what is: controls, zero-width spaces, overrides of the writing direction,
/// and code points that are no character. The joiners and direction marks that Arabic, Persian and Indic texts need are
/// not among them.
/// </summary>
internal static class InvisibleCharacters
{
    public static bool IsOne(char c) => c switch
    {
        '\n' or '\t' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        '\u200B' or '\uFEFF' or '\u2028' or '\u2029' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or (>= '\u206A' and <= '\u206F') => true,
        (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };
}
