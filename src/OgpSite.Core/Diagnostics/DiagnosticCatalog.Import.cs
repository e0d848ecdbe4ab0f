namespace OgpSite.Core.Diagnostics;

/// <content>70xx: pages that are imported.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor PageWithoutText = Error("OGP7001",
        "A page to import holds no text",
        "This page holds no text that could become a report.",
        "An import reads pages as they were saved: plain text with the title in its first line, or HTML. A file " +
        "that is empty, or whose text is made by scripts only, gives nothing. Save the page from a browser once it " +
        "is shown.");

    public static readonly DiagnosticDescriptor PageNotReadable = Error("OGP7002",
        "A page to import cannot be read",
        "This file cannot be read as text: {0}.",
        "Pages are text in UTF-8, or HTML that names its encoding. A PDF or an office document is none: save it as " +
        "text or as a web page first.");

    public static readonly DiagnosticDescriptor PageFactUnknown = Warning("OGP7003",
        "A page does not say for certain what a report needs",
        "The page does not say for certain what '{0}' is. Add that key to the report.",
        "Type and country are read from the title, such as 'Chile Design Report 2018-2020', and from the list below " +
        "it. What could mean two things is not guessed: the report is written without the key, and a build asks for " +
        "it.");

    public static readonly DiagnosticDescriptor PageLanguageUnknown = Warning("OGP7004",
        "A page is in a language that the site does not have",
        "The page is in '{0}', which is no language of this site ({1}). Add it to 'languages' in content/site.yml, " +
        "and import the page again.",
        "A report belongs to the language that its file name says, and without one to the site's first. A page in " +
        "another language would be read aloud and linked as if it were in that one.");

    public static readonly DiagnosticDescriptor DefinitionNotCut = Warning("OGP7005",
        "What may be a definition was not cut",
        "Perhaps a definition stands in the text here: '{0}'. Cut it by hand if it is one.",
        "A definition within a page's text is cut where its length or its words say for certain what it is. In a " +
        "page that a machine translated they may not. Such text is left as it stands, since a wrong cut would lose " +
        "words of the report.");

    public static readonly DiagnosticDescriptor LineNotPlaced = Warning("OGP7006",
        "A line of a page could not be placed",
        "This could not be placed, and was left: '{0}'.",
        "What an import does not understand stays at its place in the report, as a comment '<!-- ogpsite: ... -->' " +
        "or, where it is part of a sentence, as it is. 'ogpsite check' lists the comments until they are gone.");

    public static readonly DiagnosticDescriptor EditedFileKept = Warning("OGP7007",
        "A file that was edited was not overwritten",
        "The file is not as an import left it, so it was kept. Use '--force' to overwrite it.",
        "An import knows the files that it wrote. One that has been changed since, or that it did not write, holds " +
        "somebody's work and is left alone unless '--force' is given.");

    public static readonly DiagnosticDescriptor PagesOfOneAddress = Error("OGP7008",
        "Two pages would become one report",
        "This page would become '{0}', as '{1}' does. Only that one was written.",
        "A report's file is named by the title of its page. Two pages with one title are mostly two copies of one; " +
        "import only one of them, or give one another title.");

    public static readonly DiagnosticDescriptor PageToImportTooSlow = Error("OGP7009",
        "A page takes too long to import",
        "This page takes far too long to read. Look for thousands of elements that stand within one another.",
        "A page is read in less than a second. One that takes many seconds holds HTML that no editor wrote, or megabytes " +
        "of it. Save the page again from a browser, or as text.");
}
