using System.Collections.Frozen;
using OgpSite.Core.Graph;

namespace OgpSite.Core;

/// <summary>A report that somebody chose, in all its languages.</summary>
/// <param name="Key">The same for all translations of one report, and for no other.</param>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Versions">By language; none where the report has a fault that a build reports.</param>
public sealed record ReportChoice(string Key, string Slug, FrozenDictionary<string, ReportNode> Versions)
{
    /// <summary>No report: a build of it finds what is wrong with the project, and makes nothing.</summary>
    public static ReportChoice None { get; } = new("", "", FrozenDictionary<string, ReportNode>.Empty);
}
