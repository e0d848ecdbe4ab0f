using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Themes.Options;

/// <summary>A value of an option, one case for each type.</summary>
internal abstract record OptionValue
{
    private OptionValue()
    {
    }

    public sealed record Text(LocalizedText Value) : OptionValue;

    /// <summary>A colour in the light scheme and in the dark one; null: the same as in the light one.</summary>
    public sealed record Colours(PlacedColour Light, PlacedColour? Dark) : OptionValue
    {
        public PlacedColour InDark => Dark ?? Light;
    }

    public sealed record Switch(bool IsOn) : OptionValue;

    public sealed record Choice(string Value) : OptionValue;

    public sealed record Number(decimal Value) : OptionValue;

    /// <summary>An image by the name that its asset has; null: none.</summary>
    /// <param name="Source">The file in the project; null where it is one of the theme's own assets.</param>
    public sealed record Image(string? Asset, SourcePath? Source = null) : OptionValue;

    public sealed record Links(ImmutableArray<OptionLink> Items) : OptionValue;
}

/// <summary>A colour and where it was written.</summary>
internal sealed record PlacedColour(Colour Colour, SourceLocation Location);

/// <summary>A link as it was written: to another site, or to a file below <c>content/</c>.</summary>
internal sealed record OptionLink(LocalizedText Title, LinkAddress Address, SourceLocation Location);
