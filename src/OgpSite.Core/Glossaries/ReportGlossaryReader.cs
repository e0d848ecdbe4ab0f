using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Glossaries;

/// <summary>Reads the <c>glossary</c> of a report's front matter.</summary>
public static class ReportGlossaryReader
{
    /// <summary>
    /// What the report says about linking; the default where it says nothing (<paramref name="map"/> is null).
    /// </summary>
    public static ReportGlossary Read(YamlMap? map, string language, DiagnosticBag diagnostics)
    {
        if (map is null) return ReportGlossary.Default;
        var reader = new FieldReader(map, GlossaryFields.OfReport, diagnostics);
        return new ReportGlossary
        {
            Once = reader.Get(GlossaryFields.Once),
            Disable = [.. (reader.Get(GlossaryFields.Disable) ?? []).OfType<EntryReference>()],
            Enable = [.. (reader.Get(GlossaryFields.Enable) ?? []).OfType<EntryReference>()],
            Terms = [.. ReadTerms(reader, language)],
        };
    }

    private static IEnumerable<GlossaryEntry> ReadTerms(FieldReader reader, string language) =>
        (reader.Get(GlossaryFields.Terms) ?? [])
        .Select(term => GlossaryEntryReader.ReadOwn(term, language, reader.Diagnostics))
        .OfType<GlossaryEntry>();
}
