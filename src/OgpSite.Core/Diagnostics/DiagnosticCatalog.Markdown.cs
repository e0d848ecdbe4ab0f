namespace OgpSite.Core.Diagnostics;

/// <content>12xx: the Markdown below the front matter.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor FirstLevelHeading = Warning("OGP1201",
        "A heading of the first level in the text",
        "The text begins at level 2: write '## {0}'. It is shown as a heading of level 2.",
        "The page's title comes from the front matter and is its only heading of the first level. Screen " +
        "readers and the contents count on that.");

    public static readonly DiagnosticDescriptor RawHtml = Warning("OGP1202",
        "Raw HTML is shown as text",
        "The HTML '{0}' is shown as text. Write Markdown instead, or set 'html: limited' in site.yml.",
        "Raw HTML is off by default: it breaks the theme, the search and the safety of the site. With " +
        "'html: limited' in content/site.yml a short list of harmless elements is let through.");

    public static readonly DiagnosticDescriptor NestedTooDeep = Error("OGP1203",
        "Markdown is nested too deep",
        "Lists, quotations or brackets are nested too deep here (at most {0} levels).",
        "Text nested this deep cannot be read, and takes very long to process. Flatten it.");

    public static readonly DiagnosticDescriptor TooManyHeadings = Error("OGP1204",
        "Too many headings on a page",
        "The text has {0} headings; at most {1} are allowed. Part it into several pages.",
        "The contents of a page with thousands of headings help nobody, and every heading of every page is kept in " +
        "memory while the site is made. Part the text into several reports or pages.");

    public static readonly DiagnosticDescriptor AttributesNotUnderstood = Warning("OGP1205",
        "An attribute list is not understood",
        "'{0}' is not understood. Allowed are .class, #id, lang=xx and dir=rtl or dir=ltr.",
        "Spans (::text::{.class}) and containers (::: name) take a class, an id, a language and a direction, and " +
        "nothing else: no scripts and no styles.");

    public static readonly DiagnosticDescriptor OutputTooLarge = Error("OGP1206",
        "A page grows out of all proportion",
        "The page grows to more than {0} times its source. Look for a reference or footnote that is used very often.",
        "A few kilobytes of Markdown can be written so that they give hundreds of megabytes of HTML. " +
        "Such a page is refused.");

    public static readonly DiagnosticDescriptor PageTooSlow = Error("OGP1207",
        "A page takes too long",
        "The page takes more than {0} seconds to make. Part it, or look for very deep or very long constructs.",
        "A page is made in a few milliseconds. " +
        "One that takes seconds holds a construct that the Markdown reader handles badly.");

    public static readonly DiagnosticDescriptor FileTooSlow = Error("OGP1208",
        "A file takes too long to read",
        "The front matter of this file takes far too long to read. Look for very long or very deep values.",
        "Front matter is read in a fraction of a millisecond. If it takes seconds, a value in it is of a kind that " +
        "the YAML reader handles badly, or the disk does not answer.");

    public static readonly DiagnosticDescriptor HtmlLeftOut = Warning("OGP1209",
        "Raw HTML that is not let through",
        "The {0} '{1}' is not let through and is left out.",
        "With 'html: limited' the elements of running text, lists, tables, figures and details are let through, with " +
        "attributes such as class, id, title, lang, dir, href and src. Scripts, styles, forms, frames, embedded " +
        "media and event attributes are left out, an element with all that is in it.");

    public static readonly DiagnosticDescriptor TableTooLarge = Error("OGP1210",
        "The tables of a page are too large",
        "With this table the page has {0} cells; at most {1} are allowed. Publish the table as a file.",
        "A row with fewer cells than the widest is filled up with empty ones, so that a short text can make millions. " +
        "A table of that size cannot be read on a page: put it beside the report as .csv or .xlsx, and link it.");

    public static readonly DiagnosticDescriptor NotText = Error("OGP1211",
        "A text holds a control character",
        "The character {0} cannot stand in a text. Remove it{1}.",
        "Control characters (U+0000 to U+001F but for tabs and line ends, U+007F to U+009F) and code points that are " +
        "no character (such as U+FFFE) cannot be written in HTML, and nobody sees them in an editor. They come from " +
        "terminals, from PDF files and from damaged exports. For a text below the front matter the first place is " +
        "named.");

    public static readonly DiagnosticDescriptor NotNormalForm = Warning("OGP1212",
        "A letter is put together from parts",
        "From here on letters are put together from parts ({0}) where one character would do ({1}). Save the file in " +
        "the normal form NFC.",
        "Unicode has two ways to write an é: as one character, or as an e and an accent behind it. Both look alike, " +
        "but editors and other programs take them for different words, and some fonts show them badly. NFC is the " +
        "form with one character, which keyboards write. The other form mostly comes from PDF files and from file " +
        "names of macOS. The text is published as it is, and the site's search finds both. To mend a file, use the " +
        "command of your editor that normalizes Unicode to NFC, or 'uconv -x any-nfc old.md -o new.md'.");
}
