namespace OgpSite.Core.Diagnostics;

/// <content>11xx: front matter and site.yml.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor KeyMissing = Error("OGP1101",
        "A required key is missing",
        "The required key '{0}' is missing. {1}",
        "Without this key the item cannot be published. 'ogpsite schema' prints all keys for your editor, with " +
        "what each means.");

    public static readonly DiagnosticDescriptor KeyEmpty = Error("OGP1102",
        "A required key has no value",
        "The required key '{0}' has no value. {1}",
        "The key is there, but nothing stands behind its colon (or an empty text, '~', or a word for \"none\"). " +
        "Give it a value.");

    public static readonly DiagnosticDescriptor KeyRecommended = Warning("OGP1103",
        "A key that readers need is missing",
        "The key '{0}' is missing. {1}",
        "The report can be published without this key, but is harder to find. Where there really is no value, " +
        "write 'n/a'.");

    public static readonly DiagnosticDescriptor UnknownKey = Warning("OGP1104",
        "A key is not known",
        "The key '{0}' is not known here and has no effect.{1}",
        "The tool reads a fixed set of keys, so that a slip of the pen does not silently lose a value. Correct the " +
        "name or remove " +
        "the key. 'ogpsite schema' prints all keys for your editor.");

    public static readonly DiagnosticDescriptor WrongKind = Error("OGP1105",
        "A value is of the wrong kind",
        "The value of '{0}' must be {1}; found {2}.",
        "Some keys take a text, some a list, some further keys. A list is written '[one, two]' or with one '- " +
        "item' a line; " +
        "further keys stand on lines of their own, indented by two spaces.");

    public static readonly DiagnosticDescriptor ValueMalformed = Error("OGP1106",
        "A value does not have the right form",
        "The value '{0}' of '{1}' is not {2}.",
        "Years, dates, numbers, addresses, codes and ids have a form of their own, which the message names. A " +
        "value that cannot " +
        "be read for certain is reported, never guessed.");

    public static readonly DiagnosticDescriptor ValueUnknown = Error("OGP1107",
        "A value is not one of those allowed",
        "The value '{0}' of '{1}' is not known. Allowed: {2}.{3}",
        "The key takes one of a fixed set of values. Common other spellings are understood ('Collaboration' for " +
        "'collaborate'); " +
        "what could mean two things, or nothing, is reported.");

    public static readonly DiagnosticDescriptor TextTooLong = Error("OGP1108",
        "A text is too long",
        "The text of '{0}' has {1} characters; at most {2} are allowed.",
        "Titles have at most 300 characters, other texts of the front matter at most 10,000. Longer prose belongs " +
        "in the body.");

    public static readonly DiagnosticDescriptor InvisibleCharacter = Warning("OGP1109",
        "A text holds an invisible character",
        "{0} holds the invisible character {1}. Remove it{2}.",
        "Zero-width spaces, characters that turn the direction of writing, and blanks that count as letters are not " +
        "seen in an editor, but spoil search, copying and the order of letters. They come from copying out of " +
        "documents and chat programs, and can be used to disguise a text. For a text as a whole the first place is " +
        "named. Joiners and direction marks (U+200C to U+200F, U+061C), which many scripts need, are not meant, nor " +
        "is the soft hyphen.");

    public static readonly DiagnosticDescriptor FrontMatterMissing = Error("OGP1110",
        "A file has no front matter",
        "This file has no front matter. Begin it with a line '---', its keys, and another line '---'.",
        "Every report, glossary entry and page begins with its metadata between two lines of three hyphens. The " +
        "first must be the first line of the file.");

    public static readonly DiagnosticDescriptor RangeReversed = Error("OGP1111",
        "A period ends before it begins",
        "The period of '{0}' ends ({2}) before it begins ({1}).",
        "The earlier year or date comes first, in '2018-2020' as in '{from: 2018-09-01, to: 2020-08-31}'. Most " +
        "often the two were swapped.");

    public static readonly DiagnosticDescriptor CommitmentNumberTaken = Error("OGP1112",
        "Two commitments have one number",
        "The commitment number '{0}' is already used on line {1}.",
        "A commitment's number is its address within the report, so it must be unique there. For parts of a " +
        "commitment write " +
        "'4.1', '4.2'.");

    public static readonly DiagnosticDescriptor GlanceKeyOfOtherType = Warning("OGP1113",
        "A key of At a glance belongs to another type of report",
        "A report of type '{0}' has no '{1}' at a glance; it belongs to {2}. It has no effect.",
        "Which key figures a report shows depends on its type: a design report has 'relevant', an action plan " +
        "review has 'lens'. " +
        "Check the report's 'type', or remove the key.");

    public static readonly DiagnosticDescriptor TypeWithoutGlance = Warning("OGP1114",
        "Reports of this type have no At a glance",
        "Reports of type '{0}' have no 'at-a-glance'; it has no effect.",
        "There is no standard set of key figures for this type of report. Check the report's 'type', or put the " +
        "figures into the text.");

    public static readonly DiagnosticDescriptor FigureAboveCount = Warning("OGP1115",
        "A figure is higher than the number of commitments",
        "'{0}' is {1}, but the plan has {2} commitments.",
        "The key figures count commitments, so none can be higher than 'commitments'. One of the two is mistyped.");

    public static readonly DiagnosticDescriptor ScalesMixed = Error("OGP1116",
        "Early results are on two scales at once",
        "'{0}' belongs to another scale than '{1}'. Use significant, moderate, none, or the older outstanding, " +
        "major, marginal, none, worsened.",
        "Since 2021 early results are significant, moderate or none; before that they were outstanding, major, " +
        "marginal, none or " +
        "worsened. One report uses one of the two.");

    public static readonly DiagnosticDescriptor PolicyAreaTwice = Error("OGP1117",
        "Two policy areas have one name",
        "The name '{0}' already belongs to the policy area on line {1}. Join the two, or give this one another name.",
        "Reports name a policy area by its id or by its name in any language, whatever accents and capitals they " +
        "use. A name that two areas of site.yml share would not tell which of them is meant.");

    public static readonly DiagnosticDescriptor ListTooLong = Error("OGP1118",
        "A list has too many items",
        "'{0}' has {1} items; at most {2} are allowed.",
        "Every item of such a list makes pages of its own, so that a few kilobytes could make a site of many megabytes. " +
        "No report has that many: join those that mean the same.");

    public static readonly DiagnosticDescriptor SiteFileMissing = Error("OGP1150",
        "The project has no site.yml",
        "There is no file 'content/site.yml'. Make one with at least a 'title'.",
        "A project is a folder with 'content/site.yml', which names the site. 'ogpsite new site' makes one. If " +
        "there is one, " +
        "the command may have been started in another folder: use '--project DIR'.");

    public static readonly DiagnosticDescriptor MemberWithoutAddress = Error("OGP1215",
        "A member's name gives no address",
        "No address can be made from the member's name '{0}'. Give its 'country-code', two letters as in ISO 3166.",
        "A member's page is named after it in ASCII letters, by its name in the first language that spells it in " +
        "Latin letters. Where none does, the country's code stands for it: 'members/ma.html'. A member that no " +
        "report gives a code has neither.");

    public static readonly DiagnosticDescriptor LanguageListedTwice = Error("OGP1151",
        "A language is listed twice",
        "The language '{0}' is listed twice.",
        "Each language of the site stands once in 'languages'; the first is the default and has no folder of its own.");

    public static readonly DiagnosticDescriptor TextForUnlistedLanguage = Warning("OGP1152",
        "A text is in a language that the site does not have",
        "'{0}' is not among the site's languages ({1}); the text has no effect.{2}",
        "Texts by language use the codes of 'languages'. Add the language there, or remove the text.");

    public static readonly DiagnosticDescriptor NavigationUnknown = Warning("OGP1153",
        "The navigation names something that does not exist",
        "There is no page or list '{0}' for the navigation.{1}",
        "The navigation takes the lists reports, members, commitments and glossary, the page about, and the paths " +
        "of pages as " +
        "they stand in the content folder: 'pages/contact.md'.");

    public static readonly DiagnosticDescriptor LanguagesEmpty = Error("OGP1154",
        "The list of languages is empty",
        "'languages' names no language. Write for example 'languages: [en]', or remove the key.",
        "A site has at least one language, its default. Without the key 'languages' it is English.");
}
