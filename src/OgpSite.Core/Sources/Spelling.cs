namespace OgpSite.Core.Sources;

/// <summary>Brings the spellings of one label to one form, so that a table needs each only once.</summary>
public static class Spelling
{
    /// <summary>
    /// Lower case; runs of white space, underscores and hyphens or dashes of any kind are one hyphen,
    /// and none at the ends.
    /// </summary>
    public static string Fold(string text) => string.Join('-',
        text.ToLowerInvariant().Split(
            [' ', '\t', '\n', '\u00A0', '\u202F', '_', '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
