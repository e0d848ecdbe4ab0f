using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Reports;

/// <summary>A policy area as an author writes it; <c>Graph</c> knows which names mean one area.</summary>
public sealed record PolicyAreaName(string Text, SourceLocation Location);
