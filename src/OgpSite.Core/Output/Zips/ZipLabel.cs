namespace OgpSite.Core.Output.Zips;

/// <summary>What a zip says of itself.</summary>
/// <param name="Folder">
/// The one folder in it, which holds all files; a slug, which is cut where an address below it is very long.
/// </param>
/// <param name="ReadMe">What somebody who has just got the zip should know; lines end in LF.</param>
/// <param name="Time">
/// The time that all files bear, so that one site gives one zip; null: the earliest that zips know, 1980.
/// </param>
public sealed record ZipLabel(string Folder, string ReadMe, DateTimeOffset? Time);
