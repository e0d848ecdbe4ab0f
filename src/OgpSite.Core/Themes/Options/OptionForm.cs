namespace OgpSite.Core.Themes.Options;

/// <summary>Which values an option takes.</summary>
internal sealed record OptionForm(OptionType Type)
{
    /// <summary>The values of a choice.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The least number; null where there is none.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number; null where there is none.</summary>
    public decimal? Most { get; init; }
}

/// <summary>The types of options.</summary>
internal enum OptionType
{
    Text,
    Colour,
    Switch,
    Choice,
    Number,
    Image,
    Links,
}
