namespace OgpSite.Core.Pages;

/// <summary>A free page such as About: its text, footnotes and terms.</summary>
public sealed record ArticlePage : Page
{
    public string? Summary { get; init; }

    public required Html Body { get; init; }

    /// <summary>The same text and its footnotes without markup, section by section.</summary>
    public ImmutableArray<TextSection> Sections { get; init; } = [];

    /// <summary>The contents of the text: its headings of level 2 with those of level 3 below them.</summary>
    public ImmutableArray<OutlineEntry> Contents { get; init; } = [];

    /// <summary>The list of footnotes, without a heading; empty where there are none.</summary>
    public Html Footnotes { get; init; }

    /// <summary>The terms linked in the text, in the alphabetical order of the language.</summary>
    public ImmutableArray<TermCard> Terms { get; init; } = [];
}
