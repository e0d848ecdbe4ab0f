namespace OgpSite.Core.Diagnostics;

/// <content>10xx: files, encodings, YAML.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor FileTooLarge = Error("OGP1001",
        "A text file is too large",
        "This file is larger than {0} KiB. Split it into several.",
        "Reports, glossary entries and pages may have up to 1 MiB of text each. A larger file is most often an " +
        "image or a " +
        "document that got the wrong ending; a report of that length is better read as several.");

    public static readonly DiagnosticDescriptor NotUtf8 = Error("OGP1002",
        "A text file is not in UTF-8",
        "This file is saved as {0}. Save it as UTF-8.",
        "All text files of a project are UTF-8, the encoding that every editor writes today. Other encodings are " +
        "never guessed: " +
        "a wrong guess would publish garbled names. In your editor use 'Save with encoding', UTF-8.");

    public static readonly DiagnosticDescriptor InvalidBytes = Error("OGP1003",
        "A text file holds bytes that are not UTF-8",
        "The byte {0} is not valid UTF-8. Save the file as UTF-8.",
        "The file was probably saved in an older encoding such as Windows-1252 or Latin-1, or is no text at all. " +
        "Open it in that " +
        "encoding and save it as UTF-8.");

    public static readonly DiagnosticDescriptor NulCharacter = Error("OGP1004",
        "A text file holds a NUL character",
        "There is a NUL character here. Remove it; if there are many, the file is not text or not saved as UTF-8.",
        "U+0000 does not occur in text. It is a sign of a damaged file, of a program's data, or of UTF-16 without " +
        "its mark.");

    public static readonly DiagnosticDescriptor LineTooLong = Error("OGP1005",
        "A line is too long",
        "This line is longer than {0} KiB. Break it into several.",
        "Lines of more than 64 KiB are not written by hand; they come from embedded images or from broken exports, " +
        "and they slow " +
        "every later step.");

    public static readonly DiagnosticDescriptor LinkNotFollowed = Error("OGP1006",
        "A symbolic link is not followed",
        "This is a symbolic link. Put the file itself in its place.",
        "A link could publish files from outside the project, and would not survive a zip file or GitHub Pages. " +
        "Copy the file or " +
        "folder to where the link stands.");

    public static readonly DiagnosticDescriptor NotARegularFile = Warning("OGP1007",
        "Something that is not a file was left out",
        "This is not a regular file but {0}, and is left out.",
        "Pipes, sockets and devices can stand in a folder but hold no content; reading one could wait for ever.");

    public static readonly DiagnosticDescriptor UnusableFileName = Error("OGP1008",
        "A file name cannot be used",
        "The name of this file holds {0}. Rename it.",
        "File names with backslashes, control characters or bytes that are not UTF-8 mean different things on " +
        "different systems " +
        "and cannot be unzipped or checked out everywhere.");

    public static readonly DiagnosticDescriptor FrontMatterUnclosed = Error("OGP1010",
        "Front matter is not closed",
        "The front matter that begins here is not closed. Put a line '---' below its last key.",
        "Front matter stands at the very start of a file between two lines of exactly three hyphens. Without the " +
        "second one the " +
        "whole text would be read as keys.");

    public static readonly DiagnosticDescriptor FrontMatterTooLarge = Error("OGP1011",
        "Front matter is too large",
        "The front matter is larger than {0} KiB. Move its long texts into the body.",
        "Front matter holds metadata: up to 256 KiB, some hundred pages of print. Prose belongs below the second " +
        "'---'.");

    public static readonly DiagnosticDescriptor YamlSyntax = Error("OGP1012",
        "The YAML cannot be read",
        "This is not valid YAML: {0}.",
        "Front matter and .yml files are YAML: 'key: value' lines, lists with '- ' or in [brackets], deeper levels " +
        "indented by " +
        "spaces. A text that holds ': ' or ' #', or begins with one of [ ] { } & * ! | > @ ` % \" ', stands in " +
        "quotes.\n\n" +
        "After such an error the rest of the YAML is not read: mend it and run again.");

    public static readonly DiagnosticDescriptor YamlTab = Error("OGP1013",
        "A line of YAML is indented by a tab",
        "This line is indented by a tab. YAML is indented by spaces, two a level.",
        "YAML does not allow tabs as indentation, since their width differs between editors. Replace each by two " +
        "spaces.");

    public static readonly DiagnosticDescriptor YamlTooDeep = Error("OGP1014",
        "YAML is nested too deeply",
        "Lists and mappings are nested more than {0} levels deep here. No key needs that.",
        "What reports and settings hold is at most five levels deep. Deeper nesting is a mistake, or an attempt to " +
        "exhaust the tool.");

    public static readonly DiagnosticDescriptor YamlAlias = Error("OGP1015",
        "YAML anchors and aliases are not supported",
        "'{0}' is a YAML {1}, which is not supported here. A text that begins with '{2}' stands in quotes.",
        "In YAML '&name' marks a value and '*name' repeats it. Front matter does without: a few lines of aliases " +
        "can stand for " +
        "millions of values. If you meant emphasis, front matter is plain text: '*important*' needs no asterisks.");

    public static readonly DiagnosticDescriptor YamlTag = Error("OGP1016",
        "YAML tags are not supported",
        "'{0}' is a YAML tag, which is not supported here. A text that begins with '!' stands in quotes.",
        "In YAML '!name' gives a value a type. Here each key has its own type, so tags are not needed.");

    public static readonly DiagnosticDescriptor YamlSeveralDocuments = Error("OGP1017",
        "A YAML file holds several documents",
        "A second YAML document begins here. Put all keys into one, without a line '---' or '...' between them.",
        "In YAML a line '---' begins a new document in the same file. The tool reads one.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error("OGP1018",
        "A key stands twice",
        "The key '{0}' stands here again; it is already on line {1}. Keep one of the two.",
        "Of two equal keys only one could count, and a reader cannot see which. Merge the two.");

    public static readonly DiagnosticDescriptor YamlNotMap = Error("OGP1019",
        "YAML does not consist of keys and values",
        "Here should be keys with values, such as 'title: A title'; found {0}.",
        "Front matter and .yml files are a mapping: lines of the form 'key: value', each key with a colon and a " +
        "space behind it. " +
        "A list or a running text in their place says nothing that the tool could look up.");

    public static readonly DiagnosticDescriptor KeyNotText = Error("OGP1020",
        "A key is not a plain word",
        "A key must be a word; found {0}.",
        "YAML allows lists and mappings as keys. Nothing here uses them; most often a brace or bracket stands " +
        "where a text in " +
        "quotes was meant, as in '{title}: x'.");

    public static readonly DiagnosticDescriptor FileNotUnderstood = Error("OGP1021",
        "The tool fails on a file",
        "The tool fails on this file, which is a fault of the tool: {0}",
        "No file should be able to do this. Please report it with the file, as SECURITY.md says. Until it is mended, " +
        "look for something unusual in the file, such as an odd character: taking it out lets the others be built.");
}
