namespace OgpSite.Import;

/// <summary>A file that an import makes.</summary>
/// <param name="Path">Below the content folder, with forward slashes.</param>
public sealed record ImportedFile(string Path, string Text);
