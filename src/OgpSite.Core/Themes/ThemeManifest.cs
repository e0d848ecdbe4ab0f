using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Themes;

/// <summary>What <c>theme.yml</c> says: a description for people, and the options that a site may set.</summary>
/// <param name="Options">Those of the shipped theme first, each theme's in the order of its file.</param>
internal sealed record ThemeManifest(string Description, ImmutableArray<OptionDeclaration> Options)
{
    public static ThemeManifest Empty { get; } = new("", []);

    /// <summary>What the file says, laid over this manifest: the options here are inherited.</summary>
    /// <param name="isShipped">Whether the file belongs to the theme that ships with the tool.</param>
    public ThemeManifest Extend(
        SourceFile file, bool isShipped, OptionDeclarationReader declarations, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMap(file, diagnostics) is not { } map) return this;
        var reader = new FieldReader(map, ThemeFields.All, diagnostics);
        _ = reader.Get(ThemeFields.Name);
        var description = reader.Get(ThemeFields.Description) ?? Description;
        var options = Options.ToList();
        foreach (var entry in reader.Get(ThemeFields.Options)?.Entries ?? [])
        {
            var i = options.FindIndex(option => option.Name == entry.Key.Value);
            if (declarations.Read(entry, i < 0 ? null : options[i]) is not { } option) continue;
            if (isShipped) option = option with { Shipped = option.Default };
            if (option.Property is { } property
                && options.Find(other => other.Property == property && other.Name != option.Name) is { } holder)
                diagnostics.Add(DiagnosticCatalog.OptionPropertyTaken.At(
                    entry.Key.Location, option.Name, property, holder.Name));
            if (i < 0) options.Add(option);
            else options[i] = option;
        }

        return new ThemeManifest(description, [.. options]);
    }
}
