using System.Globalization;

namespace OgpSite.Core.Themes.Options;

/// <summary>An opaque colour of the sRGB space.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; null for anything else.</summary>
    public static Colour? Parse(string text)
    {
        if (text is not ['#', .. var digits] || digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit))
            return null;
        var size = digits.Length / 3;
        return new Colour(Part(0), Part(1), Part(2));

        byte Part(int i)
        {
            var part = byte.Parse(digits.AsSpan(i * size, size), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return size == 1 ? (byte)(part * 17) : part;
        }
    }

    /// <summary>The contrast ratio of WCAG 2, from 1 (the same colour) to 21 (black and white).</summary>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
