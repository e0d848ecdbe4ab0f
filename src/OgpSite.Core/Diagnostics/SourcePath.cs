namespace OgpSite.Core.Diagnostics;

/// <summary>
/// A file's path below the project's root, with forward slashes and no leading one: <c>content/reports/a.md</c>.
/// </summary>
public readonly record struct SourcePath(string Value) : IComparable<SourcePath>
{
    /// <summary>The last segment, with its extension.</summary>
    public string FileName => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>All but the last segment, without a trailing slash; empty for a file in the root.</summary>
    public string Folder => Value.LastIndexOf('/') is > 0 and var slash ? Value[..slash] : "";

    /// <summary>The extension in lower case with its dot; empty where the name has none.</summary>
    public string Extension => FileName.LastIndexOf('.') is > 0 and var dot ? FileName[dot..].ToLowerInvariant() : "";

    public int CompareTo(SourcePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
