namespace OgpSite.Core.Diagnostics;

/// <content>20xx: glossary entries.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor DefinitionTooLong = Warning("OGP2001",
        "A definition is too long for a tooltip",
        "The definition has {0} characters; a tooltip holds at most {1}. Put the rest into the text below the " +
        "front matter.",
        "The definition is what readers see beside the term without leaving their line. Say what the term means in " +
        "one or two " +
        "sentences; the longer text has a page of its own.");

    public static readonly DiagnosticDescriptor OneLetterSurface = Warning("OGP2002",
        "A term of one letter",
        "'{0}' in '{1}' has only one letter or digit and would be linked where it means something else.",
        "Single letters stand for many things: list marks, initials, grades. Use a longer form, or 'match: explicit'.");

    public static readonly DiagnosticDescriptor PhrasesMissing = Warning("OGP2003",
        "An entry that matches phrases has none",
        "With 'match: phrases' only the phrases are linked, but there are none. Add 'phrases: [...]'.",
        "'match: phrases' is for common words that are terms only in certain phrases, such as 'level of " +
        "completion' for " +
        "'completion'. Without phrases the entry is never linked; if that is meant, write 'match: never' or " +
        "'match: explicit'.");

    public static readonly DiagnosticDescriptor PhrasesUnused = Warning("OGP2004",
        "Phrases are given but not used",
        "'phrases' has an effect only with 'match: phrases'. Add that, or write them as 'aliases'.",
        "Phrases limit an entry to certain wordings, and 'match: phrases' switches that on. Words that should link " +
        "beside the " +
        "term itself are aliases.");

    public static readonly DiagnosticDescriptor EntryNameUnusable = Error("OGP2005",
        "A glossary file's name cannot be an id",
        "The file name '{0}' cannot be the entry's id. Rename the file, or add 'id: some-name' (letters a-z, " +
        "digits, hyphens).",
        "An entry's id is part of its address and of links to it, so it is made of ASCII letters in lower case, " +
        "digits and " +
        "hyphens. Without 'id' it is the file's name.");
}
