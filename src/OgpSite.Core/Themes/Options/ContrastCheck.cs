using System.Globalization;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Themes.Options;

/// <summary>
/// Checks that text stands out from what it is shown on, in both schemes, as WCAG 2 asks of text of any size.
/// </summary>
internal static class ContrastCheck
{
    private const double Least = 4.5;

    public static void Run(ImmutableArray<ThemeOption> options, DiagnosticBag diagnostics)
    {
        foreach (var text in options)
        {
            if (text.Value is not OptionValue.Colours) continue;
            foreach (var ground in text.Declaration.Grounds)
            {
                var other = options.FirstOrDefault(option => option.Name == ground.Name);
                if (other?.Value is OptionValue.Colours)
                    Check(text, other, diagnostics);
                else
                    diagnostics.Add(DiagnosticCatalog.OptionGroundUnknown.At(ground.Location, ground.Name,
                        NearestName.Hint(ground.Name, options
                            .Where(option => option.Value is OptionValue.Colours)
                            .Select(option => option.Name))));
            }
        }
    }

    private static void Check(ThemeOption text, ThemeOption ground, DiagnosticBag diagnostics)
    {
        var (one, two) = ((OptionValue.Colours)text.Value, (OptionValue.Colours)ground.Value);
        Check(one.Light, two.Light, colours => colours.Light, "light");
        Check(one.InDark, two.InDark, colours => colours.InDark, "dark");

        void Check(PlacedColour ink, PlacedColour paper, Func<OptionValue.Colours, PlacedColour> of, string scheme)
        {
            var contrast = ink.Colour.ContrastWith(paper.Colour);
            if (contrast >= Least) return;
            var isOfPaper = Rank(paper, ground, of) > Rank(ink, text, of);
            var shown = (Math.Floor(contrast * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture);
            diagnostics.Add(DiagnosticCatalog.ContrastTooLow.At(
                isOfPaper ? paper.Location : ink.Location,
                text.Name, ink.Colour.ToString(), ground.Name, paper.Colour.ToString(), scheme, shown));
        }
    }

    /// <summary>The fault is with who spoke last: the site before its theme, the theme before the shipped one.</summary>
    private static int Rank(PlacedColour colour, ThemeOption option, Func<OptionValue.Colours, PlacedColour> of) =>
        colour.Location.Path == SiteConfigurationReader.Path ? 2
        : option.Declaration.Shipped is OptionValue.Colours shipped && of(shipped) == colour ? 0
        : 1;
}
