namespace OgpSite.Core.Diagnostics;

/// <summary>Finds the name that somebody who wrote another one most likely meant.</summary>
public static class NearestName
{
    /// <summary>Longer words are no slips of the pen, and comparing them would cost time.</summary>
    private const int LongestWord = 64;

    /// <summary>
    /// The name with the fewest letters to change, add, drop or swap; null where none is near. Case and <c>_</c> for
    /// <c>-</c> do not count; of two that are equally near, the first.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        if (word.Length > LongestWord) return null;
        var written = Fold(word);
        var (nearest, least) = ((string?)null, int.MaxValue);
        foreach (var name in names)
        {
            var allowed = Math.Clamp(Math.Max(written.Length, name.Length) / 3, 1, 3);
            if (name.Length > LongestWord || Math.Abs(name.Length - written.Length) > allowed) continue;
            var distance = Distance(written, Fold(name));
            if (distance <= allowed && distance < least) (nearest, least) = (name, distance);
        }

        return nearest;
    }

    /// <summary><c> Did you mean 'title'?</c> with its leading space, or nothing: the end of a message.</summary>
    public static string Hint(string word, IEnumerable<string> names) =>
        Of(word, names) is { } name ? $" Did you mean '{name}'?" : "";

    private static string Fold(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>The optimal string alignment distance, in three rows.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
