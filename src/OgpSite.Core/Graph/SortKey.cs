using System.Globalization;
using System.Text;

namespace OgpSite.Core.Graph;

/// <summary>
/// The order in which names are shown, the same on every machine: without regard to accents and case.
/// </summary>
public static class SortKey
{
    /// <summary>A key to compare ordinally: compatibility decomposition without marks, in lower case.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }
}
