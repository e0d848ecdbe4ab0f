using System.Text.RegularExpressions;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes;

/// <summary>
/// Checks what a style sheet loads: pages load nothing but the site's own files, and what does not exist is missed by
/// nobody who does not look.
/// </summary>
internal static partial class StyleCheck
{
    /// <param name="name">The style sheet's path within the assets.</param>
    /// <param name="assets">The names of all assets.</param>
    public static void Run(
        SourceFile file, string name, IReadOnlyCollection<string> assets, DiagnosticBag diagnostics)
    {
        foreach (Match match in Loads().Matches(file.Text))
        {
            if (match.Groups["comment"].Success) continue;
            if (match.Groups["import"].Success)
            {
                Report(DiagnosticCatalog.StyleImport, match.Groups["import"]);
                continue;
            }

            var address = match.Groups["address"];
            var written = address.Value.Trim();
            if (written.Length == 0 || written[0] == '#') continue;
            var known = assets.Select(asset => RelativeTo(name, asset)).Order(StringComparer.Ordinal).ToList();
            if (!known.Contains(written))
                Report(DiagnosticCatalog.StyleAssetMissing, address, written, NearestName.Hint(written, known));
        }

        void Report(DiagnosticDescriptor descriptor, Group at, params ReadOnlySpan<object?> arguments) =>
            diagnostics.Add(descriptor.At(SourceLocation.Behind(file.Path, file.Text.AsSpan(0, at.Index)), arguments));
    }

    private static string RelativeTo(string style, string asset) =>
        new SiteUrl($"assets/{asset}").RelativeTo(new SiteUrl($"assets/{style}"));

    /// <summary>Comments and imports, and addresses with or without quotation marks.</summary>
    [GeneratedRegex("""
        (?<comment>/\*.*?(\*/|\z))|(?<import>@import\b)|\burl\(\s*(?<quote>["']?)(?<address>.*?)\k<quote>\s*\)
        """, RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Loads();
}
