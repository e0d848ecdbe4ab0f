using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Themes;

/// <summary>
/// The theme's options as templates see them, on pages of one language. Asking for one that <c>theme.yml</c> does not
/// declare, or as another type, is the template's mistake and reported at its line.
/// </summary>
public sealed class TemplateOptions
{
    private readonly FrozenDictionary<string, ThemeOption> _options;
    private readonly AssetSet _assets;
    private readonly OptionLinks _links;
    private readonly string _language;

    internal TemplateOptions(
        ImmutableArray<ThemeOption> options, AssetSet assets, OptionLinks links, string language)
    {
        _options = options.ToFrozenDictionary(option => option.Name, StringComparer.Ordinal);
        _assets = assets;
        _links = links;
        _language = language;
    }

    /// <summary>A text in the page's language; empty where there is none.</summary>
    public string Text(string name) => Find<OptionValue.Text>(name).Value.In(_language);

    /// <summary>Whether a switch is on.</summary>
    public bool IsOn(string name) => Find<OptionValue.Switch>(name).IsOn;

    /// <summary>The value of a choice.</summary>
    public string Choice(string name) => Find<OptionValue.Choice>(name).Value;

    /// <summary>A number, without its unit.</summary>
    public decimal Number(string name) => Find<OptionValue.Number>(name).Value;

    /// <summary>The address of an image; null where there is none.</summary>
    public SiteUrl? Image(string name) =>
        Find<OptionValue.Image>(name).Asset is { } asset ? _assets.UrlOf(asset) : null;

    /// <summary>Links, as they lead from pages in this language.</summary>
    public ImmutableArray<ThemeLink> Links(string name) =>
    [
        .. Find<OptionValue.Links>(name).Items.Select(link => _links.In(_language, link)).OfType<ThemeLink>(),
    ];

    private T Find<T>(string name) where T : OptionValue
    {
        if (!_options.TryGetValue(name, out var option))
            throw new OptionException(
                $"There is no option '{name}' in the theme's theme.yml." +
                NearestName.Hint(name, _options.Keys.Order(StringComparer.Ordinal)));
        if (option.Value is T value) return value;
        var type = option.Declaration.Form.Type;
        throw new OptionException(type == OptionType.Colour
            ? $"The option '{name}' is a colour, which style sheets use as var({option.Declaration.Property})."
            : $"The option '{name}' is of the type {EnumNames<OptionType>.Code(type)}: " +
              $"write Options.{(type == OptionType.Switch ? "IsOn" : type)}(\"{name}\").");
    }
}

/// <summary>A template asked for an option that the theme does not have, or has otherwise.</summary>
public sealed class OptionException(string message) : Exception(message);
