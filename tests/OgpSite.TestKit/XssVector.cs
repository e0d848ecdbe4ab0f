using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpSite.TestKit;

/// <summary>A row of <c>xss-vectors.tsv</c>: a text that runs code where it is not escaped.</summary>
public sealed record XssVector(string Id, string Kind, string Payload)
{
    public static ImmutableArray<XssVector> All { get; } =
    [
        .. File.ReadAllLines(Repository.PathOf("tests", "OgpSite.Core.Tests", "Pages", "xss-vectors.tsv")).Skip(1)
            .Select(line => line.Split('\t', 3)).Select(cells => new XssVector(cells[0], cells[1], Decode(cells[2]))),
    ];

    /// <summary>Other words in double braces are vectors themselves.</summary>
    private static string Decode(string written) => Regex.Replace(
        written, @"\{\{(LF|TAB|CR|NUL|FF|U\+([0-9A-F]{4}))\}\}", match => match.Groups[1].Value switch
        {
            "LF" => "\n",
            "TAB" => "\t",
            "CR" => "\r",
            "NUL" => "\0",
            "FF" => "\f",
            _ => ((char)int.Parse(match.Groups[2].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                .ToString(),
        });
}
