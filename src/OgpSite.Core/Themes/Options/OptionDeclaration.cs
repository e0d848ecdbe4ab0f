using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Themes.Options;

/// <summary>An option that a theme's <c>theme.yml</c> declares.</summary>
internal sealed record OptionDeclaration
{
    public required string Name { get; init; }
    public required OptionForm Form { get; init; }

    /// <summary>One sentence on what the option does, for people.</summary>
    public string Means { get; init; } = "";

    /// <summary>The value where the site says nothing.</summary>
    public required OptionValue Default { get; init; }

    /// <summary>The default of the theme that ships with the tool, whose style sheet holds it already.</summary>
    public OptionValue? Shipped { get; init; }

    /// <summary>The custom property of CSS that a colour or a number becomes: <c>--link</c>.</summary>
    public string? Property { get; init; }

    /// <summary>What stands behind a number in CSS: <c>rem</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The options of the colours that text in this colour is shown on.</summary>
    public ImmutableArray<OptionGround> Grounds { get; init; } = [];

    /// <summary>Whether a site may set it; a theme can keep an inherited option at its default.</summary>
    public bool IsSettable { get; init; } = true;
}

/// <summary>A colour that text is shown on, by its option's name, and where it is named.</summary>
internal sealed record OptionGround(string Name, SourceLocation Location);

/// <summary>An option with the value that holds for the site.</summary>
internal sealed record ThemeOption(OptionDeclaration Declaration, OptionValue Value)
{
    public string Name => Declaration.Name;
}
