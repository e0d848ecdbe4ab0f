namespace OgpSite.Core.Linking;

/// <summary>A stretch of flat text; the end is exclusive.</summary>
internal readonly record struct ProseRange(int Start, int End);
