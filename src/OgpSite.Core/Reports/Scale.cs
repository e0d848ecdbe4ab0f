using System.Collections.Frozen;

namespace OgpSite.Core.Reports;

/// <summary>An indicator and its levels from lowest to highest, as codes in lower case with hyphens.</summary>
/// <param name="Name">The front-matter key: <c>completion</c>. Also the key of its texts in a theme.</param>
/// <param name="Codes">The codes that a report may write.</param>
/// <param name="Spellings">Other spellings that sources use and that mean one code beyond doubt, folded as <see cref="Fold"/> does.</param>
public sealed record Scale(string Name, ImmutableArray<string> Codes, FrozenDictionary<string, string> Spellings)
{
    /// <summary>The level that a source's text means, or null where that is not certain.</summary>
    public Level? Parse(string text)
    {
        var folded = Fold(text);
        if (Codes.Contains(folded)) return new Level(this, folded);
        return Spellings.TryGetValue(folded, out var code) ? new Level(this, code) : null;
    }

    /// <summary>Lower case, with runs of white space, underscores and hyphens of any kind as one hyphen.</summary>
    public static string Fold(string text) => string.Join('-',
        text.ToLowerInvariant().Split([' ', '\t', '\u00A0', '_', '-', '\u2010', '\u2011', '\u2013'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>A level on a scale.</summary>
public sealed record Level(Scale Scale, string Code)
{
    public bool Equals(Level? other) => other is not null && Scale.Name == other.Scale.Name && Code == other.Code;

    public override int GetHashCode() => HashCode.Combine(Scale.Name, Code);

    public override string ToString() => Code;
}
