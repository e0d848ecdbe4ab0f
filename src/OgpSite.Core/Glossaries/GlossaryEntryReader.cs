using System.Collections.Frozen;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Glossaries;

/// <summary>Reads glossary entries, one file each on the site, or as mappings within a report.</summary>
public static class GlossaryEntryReader
{
    private const int LongestDefinition = 250;

    /// <summary>
    /// The entry of a file below <c>content/glossary/&lt;language&gt;</c>;
    /// null where it lacks an id, term or definition.
    /// </summary>
    public static GlossaryEntry? Read(SplitFile file, string language, DiagnosticBag diagnostics)
    {
        var start = SourceLocation.StartOf(file.Path);
        if (file.HasFrontMatter)
            return Read(new FieldReader(file.FrontMatter, GlossaryFields.SiteEntry, diagnostics), language,
                GlossaryScope.Site, start, file.File.Digest());
        diagnostics.Add(DiagnosticCatalog.FrontMatterMissing.At(start));
        return null;
    }

    /// <summary>A report's own entry.</summary>
    internal static GlossaryEntry? ReadOwn(YamlMap map, string language, DiagnosticBag diagnostics) =>
        Read(new FieldReader(map, GlossaryFields.ReportEntry, diagnostics), language, GlossaryScope.Report,
            map.Location, digest: 0);

    private static GlossaryEntry? Read(
        FieldReader reader, string language, GlossaryScope scope, SourceLocation location, UInt128 digest)
    {
        var id = reader.Node(GlossaryFields.Id) is null && scope == GlossaryScope.Site
            ? IdOfFile(location, reader.Diagnostics)
            : reader.Get(GlossaryFields.Id);
        var term = reader.Get(GlossaryFields.Term);
        var definition = reader.Get(GlossaryFields.Definition);
        var match = reader.Get(GlossaryFields.Match) ?? MatchMode.Auto;
        var entry = new GlossaryEntry
        {
            Id = id ?? "",
            Language = language,
            Scope = scope,
            Location = location,
            Digest = digest,
            Term = term ?? "",
            Abbreviation = reader.Get(GlossaryFields.Abbreviation),
            Aliases = reader.Get(GlossaryFields.Aliases) ?? [],
            HiddenAliases = reader.Get(GlossaryFields.HiddenAliases) ?? [],
            Forms = reader.Get(GlossaryFields.Forms) ?? [],
            Definition = definition ?? "",
            Match = match,
            Phrases = reader.Get(GlossaryFields.Phrases) ?? [],
            Not = reader.Get(GlossaryFields.Not) ?? [],
            IsCaseExact = reader.Get(GlossaryFields.Case) == CaseRule.Exact,
            IsInflected = reader.Get(GlossaryFields.Inflect) != InflectionRule.None,
            ValidFrom = reader.Get(GlossaryFields.ValidFrom),
            Category = reader.Get(GlossaryFields.Category),
            See = [.. (reader.Get(GlossaryFields.See) ?? []).OfType<EntryReference>()],
            Source = reader.Get(GlossaryFields.Source),
            IsDraft = reader.Get(GlossaryFields.Draft) ?? false,
        };
        CheckDefinition(reader, definition);
        CheckPhrases(reader, match);
        var surfaces = SurfaceNodes(reader);
        if (match is MatchMode.Auto or MatchMode.Phrases) CheckLengths(surfaces, reader.Diagnostics);
        return id is null || term is null || definition is null ? null : entry with
        {
            IdLocation = reader.Node(GlossaryFields.Id)?.Location ?? location,
            SurfaceLocations = surfaces
                .DistinctBy(surface => surface.Node.Value, StringComparer.Ordinal)
                .ToFrozenDictionary(
                    surface => surface.Node.Value, surface => surface.Node.Location, StringComparer.Ordinal),
        };
    }

    private static string? IdOfFile(SourceLocation location, DiagnosticBag diagnostics)
    {
        var name = location.Path.FileName[..^".md".Length];
        if (AddressName.IsSlug(name)) return name;
        diagnostics.Add(DiagnosticCatalog.EntryNameUnusable.At(location, name));
        return null;
    }

    private static void CheckDefinition(FieldReader reader, string? definition)
    {
        var length = definition?.EnumerateRunes().Count() ?? 0;
        if (length > LongestDefinition)
        {
            reader.Diagnostics.Add(DiagnosticCatalog.DefinitionTooLong.At(
                reader.LocationOf(GlossaryFields.Definition), length, LongestDefinition));
        }
    }

    private static void CheckPhrases(FieldReader reader, MatchMode match)
    {
        var hasPhrases = reader.Node(GlossaryFields.Phrases) is not (null or YamlList { Items: [] });
        if (match == MatchMode.Phrases && !hasPhrases)
            reader.Diagnostics.Add(DiagnosticCatalog.PhrasesMissing.At(reader.LocationOf(GlossaryFields.Match)));
        if (match != MatchMode.Phrases && hasPhrases)
            reader.Diagnostics.Add(DiagnosticCatalog.PhrasesUnused.At(reader.LocationOf(GlossaryFields.Phrases)));
    }

    /// <summary>Every spelling as it is written, with the field that holds it.</summary>
    private static ImmutableArray<(Field Field, YamlScalar Node)> SurfaceNodes(FieldReader reader)
    {
        Field[] fields =
        [
            GlossaryFields.Term, GlossaryFields.Abbreviation, GlossaryFields.Aliases, GlossaryFields.HiddenAliases,
            GlossaryFields.Forms, GlossaryFields.Phrases,
        ];
        return
        [
            .. from field in fields
               let node = reader.Node(field)
               from surface in (node is YamlList list ? [.. list.Items] : new[] { node }).OfType<YamlScalar>()
               select (field, surface),
        ];
    }

    private static void CheckLengths(ImmutableArray<(Field Field, YamlScalar Node)> surfaces, DiagnosticBag diagnostics)
    {
        foreach (var (field, surface) in surfaces)
        {
            if (surface.Value.EnumerateRunes().Count(Rune.IsLetterOrDigit) == 1)
                diagnostics.Add(DiagnosticCatalog.OneLetterSurface.At(
                    surface.Location, surface.Value.Trim(), field.Name));
        }
    }
}
