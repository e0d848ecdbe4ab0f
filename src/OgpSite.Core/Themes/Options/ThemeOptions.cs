using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Themes.Options;

/// <summary>Gives each option of a theme its value: the site's, or the default.</summary>
internal static class ThemeOptions
{
    /// <summary>In the order of the declarations. What the site sets that there is not, or not so, is reported.</summary>
    public static ImmutableArray<ThemeOption> Set(
        ImmutableArray<OptionDeclaration> declarations, SiteConfiguration site, OptionValueReader values,
        DiagnosticBag diagnostics)
    {
        var settable = declarations.Where(option => option.IsSettable).ToDictionary(
            option => option.Name, StringComparer.Ordinal);
        foreach (var (key, _) in site.ThemeOptions?.Entries ?? [])
        {
            if (!settable.ContainsKey(key.Value))
                diagnostics.Add(DiagnosticCatalog.ThemeOptionUnknown.At(key.Location, key.Value, site.Theme,
                    NearestName.Hint(key.Value, settable.Keys.Order(StringComparer.Ordinal))));
        }

        ImmutableArray<ThemeOption> options = [.. declarations.Select(Set)];
        ContrastCheck.Run(options, diagnostics);
        return options;

        ThemeOption Set(OptionDeclaration option)
        {
            var node = option.IsSettable ? site.ThemeOptions?.Find(option.Name)?.Value : null;
            var value = node is null ? null : values.Read(option.Name, option.Form, option.Default, node);
            return new ThemeOption(option, value ?? option.Default);
        }
    }
}
