using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages;

/// <summary>All terms of a language, by first letter.</summary>
public sealed record GlossaryPage : Page
{
    public ImmutableArray<LetterTerms> Letters { get; init; } = [];
}

/// <summary>The terms under one letter; <paramref name="Id"/> is the anchor, ASCII.</summary>
public sealed record LetterTerms(string Letter, string Id, ImmutableArray<TermCard> Terms);

/// <summary>A term as lists show it.</summary>
/// <param name="Id">The entry's id; its definition has the id <c>def-</c> and this.</param>
/// <param name="Url">Its page; null for a report's own term.</param>
/// <param name="ValidFrom">The first action-plan year of this meaning; two meanings of one term differ in it.</param>
public sealed record TermCard(
    string Id, string Term, string? Abbreviation, string Definition, SiteUrl? Url, int? ValidFrom = null)
{
    internal string DefinitionId => Anchor.DefinitionPrefix + Id;
}

/// <summary>One term: its definition, longer text, synonyms, related terms and the reports that use it.</summary>
public sealed record TermPage : Page
{
    public required string Id { get; init; }
    public required string Term { get; init; }
    public string? Abbreviation { get; init; }
    public required string Definition { get; init; }
    public ImmutableArray<string> Synonyms { get; init; } = [];
    public GlossaryCategory? Category { get; init; }
    public int? ValidFrom { get; init; }
    public Uri? SourceLink { get; init; }
    public Html Body { get; init; }

    /// <summary>The same text and its footnotes without markup, section by section.</summary>
    public ImmutableArray<TextSection> Sections { get; init; } = [];

    /// <summary>The list of the longer text's footnotes; empty where there are none.</summary>
    public Html Footnotes { get; init; }

    public ImmutableArray<TermCard> Related { get; init; } = [];

    /// <summary>The definitions of the terms that the longer text uses.</summary>
    public ImmutableArray<TermCard> Terms { get; init; } = [];

    /// <summary>Newest first.</summary>
    public ImmutableArray<ReportCard> UsedBy { get; init; } = [];
}

/// <summary>What a host shows for an address that does not exist.</summary>
public sealed record NotFoundPage : Page
{
    public override bool IsListed => false;
}
