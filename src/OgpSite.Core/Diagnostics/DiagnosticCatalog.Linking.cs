namespace OgpSite.Core.Diagnostics;

/// <content>21xx: glossary entries and their occurrences.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor DuplicateEntry = Error("OGP2101",
        "Two glossary entries have one id",
        "The id '{0}' is already taken by the entry at {1}.",
        "An entry's id names its page and its definition, so it is unique within a language of the site, and within " +
        "a report. Give one of the two another 'id', or merge them.");

    public static readonly DiagnosticDescriptor EntrySeesItself = Error("OGP2102",
        "A glossary entry refers to itself",
        "The entry '{0}' names itself under 'see'. Name related entries only.",
        "'see' lists other entries that a reader may want next. An entry cannot be related to itself.");

    public static readonly DiagnosticDescriptor UnknownEntry = Error("OGP2103",
        "A glossary entry does not exist",
        "There is no glossary entry '{0}' in the language '{1}'.{2}",
        "'see', 'enable', 'disable' and links such as [text](gloss:irm) name an entry by its id, " +
        "which is the name of its file in content/glossary/<language>/ unless the file says " +
        "otherwise. An entry serves its own language only.");

    public static readonly DiagnosticDescriptor AmbiguousSurface = Warning("OGP2104",
        "One spelling belongs to two glossary entries",
        "'{0}' stands for '{1}' and for '{2}', so it is linked to neither. " +
        "Drop it from one of them, or make one 'match: explicit'.",
        "A word that could mean two entries is not linked, since the tool cannot tell which is meant. Remove the " +
        "spelling from one entry, give one of them 'match: explicit' or 'match: phrases', or, where a meaning " +
        "changed with the years, a 'valid-from'.");

    public static readonly DiagnosticDescriptor EntryWithoutLanguage = Warning("OGP2105",
        "A glossary entry stands in no language's folder",
        "The folder '{0}' is that of no language of this site ({1}), so the entry is not used.",
        "Glossary entries stand in content/glossary/<language>/, and serve that language only. Move the file, or add " +
        "the language to 'languages' in content/site.yml.");
}
