namespace OgpSite.Core.Diagnostics;

/// <content>4xxx: themes, their templates and their texts.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ThemeUnknown = Error("OGP4001",
        "A theme that does not exist",
        "There is no theme '{0}'.{1}",
        "'theme' in site.yml names a folder below 'themes/' of the project. Such a folder needs only the files " +
        "that differ from the default theme, which ships with the tool; without 'theme' the default is used.");

    public static readonly DiagnosticDescriptor TemplateNotCompiled = Error("OGP4002",
        "A template cannot be compiled",
        "The template cannot be compiled: {0}",
        "Templates are Razor: HTML with C# after '@'. The place is the template's own line and column; the " +
        "message is the compiler's. A template gets its page as 'Model'; the helpers T, Href, Asset, Date, Level " +
        "and others come from the base class that '_ViewImports.cshtml' names.");

    public static readonly DiagnosticDescriptor TemplateFailed = Error("OGP4003",
        "A template failed on a page",
        "The template failed while the page '{0}' was made: {1}",
        "The template compiles, but a statement in it threw while it was filled with a page: a value that is null" +
        " on this page, an index out of range, a text or an asset that the theme lacks. The place is the " +
        "template's line.");

    public static readonly DiagnosticDescriptor ThemeFileUnused = Warning("OGP4004",
        "A file in a theme is not used",
        "The file '{0}' is none that a theme uses. Templates are 'layouts/NAME.cshtml' and " +
        "'partials/NAME.cshtml', styles and images stand in 'assets/', texts are 'i18n/LANGUAGE.yml'.",
        "A project's theme replaces the default theme's files one by one, by the same path. A file elsewhere has " +
        "no effect; its name or folder may be mistyped.");

    public static readonly DiagnosticDescriptor LanguageWithoutTexts = Warning("OGP4005",
        "A language has no texts in the theme",
        "The theme has no texts in the language '{0}'; its pages are given English ones. Add " +
        "'themes/{1}/i18n/{0}.yml'.",
        "Headings, labels and dates come from 'i18n/LANGUAGE.yml' of the theme. The default theme has English, " +
        "Spanish, French, Portuguese and Arabic; a project adds a language with a file of its own. Texts that it " +
        "lacks are shown in English, without a mark that they are: the page as a whole counts as one in the " +
        "language of its content, and a screen reader speaks it so.");

    public static readonly DiagnosticDescriptor ThemeTextWrong = Error("OGP4006",
        "A theme's text is not a text",
        "The value of '{0}' must be a text.",
        "The files of a theme's texts hold short texts by key. Groups of keys may be nested, " +
        "and the months are a list; the value at the end is always a text. Put it in quotes if it begins with a " +
        "special character.");

    public static readonly DiagnosticDescriptor ThemeOptionUnknown = Warning("OGP4008",
        "An option that the theme does not have",
        "The theme '{1}' has no option '{0}'.{2}",
        "'theme-options' in site.yml sets options of the theme. A theme declares its options in its 'theme.yml'; " +
        "any other name has no effect and may be mistyped.");
}
