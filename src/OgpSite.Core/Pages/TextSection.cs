namespace OgpSite.Core.Pages;

/// <summary>
/// A section of a page as plain text, for the search: from one heading of level 2 to the next, or what stands before the
/// first.
/// </summary>
/// <param name="Id">The id of the section's heading; empty for the top of the page.</param>
/// <param name="Heading">Without markup; empty where there is none.</param>
/// <param name="Text">A line for each block: a paragraph, a list item, a row of a table.</param>
public sealed record TextSection(string Id, string Heading, string Text);
