using System.Collections.Frozen;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>An indicator and its levels from lowest to highest, as codes in lower case with hyphens.</summary>
/// <param name="Name">The front-matter key: <c>completion</c>. Also the key of its texts in a theme.</param>
/// <param name="Codes">The codes that a report may write.</param>
/// <param name="Spellings">
/// Other spellings that sources use and that mean one code beyond doubt, folded as <see cref="Spelling.Fold"/> does.
/// </param>
public sealed record Scale(string Name, ImmutableArray<string> Codes, FrozenDictionary<string, string> Spellings)
{
    /// <summary>The level that a source's text means, or null where that is not certain.</summary>
    public Level? Parse(string text)
    {
        if (Codes.Contains(text)) return new Level(this, text);
        var folded = Spelling.Fold(text);
        if (Codes.Contains(folded)) return new Level(this, folded);
        return Spellings.TryGetValue(folded, out var code) ? new Level(this, code) : null;
    }

    /// <summary>
    /// The same; a word for "no value" (<see cref="Scales.Placeholder"/>) is a level of this scale as well.
    /// </summary>
    public Level? ParseOrPlaceholder(string text) =>
        Parse(text) ?? (Scales.Placeholder.Parse(text) is { } none ? new Level(this, none.Code) : null);
}

/// <summary>A level on a scale.</summary>
public sealed record Level(Scale Scale, string Code)
{
    /// <summary>
    /// Whether the code is not a level but the reason why there is none: <c>n/a</c>, <c>pending</c>, <c>no-data</c>.
    /// </summary>
    public bool IsPlaceholder => Placeholders.Codes.Contains(Code);

    /// <summary>
    /// The key of the level's text in a theme: <c>completion.limited</c>, <c>placeholder.pending</c>.
    /// </summary>
    public string TextKey => $"{(IsPlaceholder ? Scales.Placeholder.Name : Scale.Name)}.{Code}";

    public bool Equals(Level? other) => other is not null && Scale.Name == other.Scale.Name && Code == other.Code;

    public override int GetHashCode() => HashCode.Combine(Scale.Name, Code);

    public override string ToString() => Code;
}
