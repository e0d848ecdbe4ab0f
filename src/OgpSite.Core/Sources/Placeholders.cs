namespace OgpSite.Core.Sources;

/// <summary>
/// The words that a report writes where there is no value: not applicable, not assessed yet, not known.
/// </summary>
public static class Placeholders
{
    public static ImmutableArray<string> Codes { get; } = ["n/a", "pending", "no-data"];

    internal static bool IsOne(YamlNode node) =>
        node is YamlScalar { IsPlain: true } scalar && Codes.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase);
}
