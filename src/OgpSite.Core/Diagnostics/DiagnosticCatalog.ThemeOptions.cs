namespace OgpSite.Core.Diagnostics;

/// <content>4xxx: the options of themes, and their style sheets.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ContrastTooLow = Warning("OGP4015",
        "Text that is hard to read in its colour",
        "'{0}' ({1}) on '{2}' ({3}) has a contrast of {5} in the {4} scheme; readers need 4.5 or more.",
        "The web's guidelines for accessibility (WCAG 2, level AA) ask for a contrast of at least 4.5 to 1 between " +
        "text and what it is shown on. Make one of the two darker or lighter. Each colour has a value for the light " +
        "scheme and one for the dark: '{light: \"#1b4b7a\", dark: \"#9dc4e8\"}'; a plain colour is the light one.");

    public static readonly DiagnosticDescriptor ColourUnquoted = Error("OGP4016",
        "A colour that YAML takes for a comment",
        "The colour of '{0}' is empty. Put it in quotation marks: \"#1b4b7a\".",
        "In YAML a '#' after a space begins a comment, so that a colour without quotation marks is not there at all. " +
        "Write '\"#1b4b7a\"', in single or double quotation marks.");

    public static readonly DiagnosticDescriptor OptionImageMissing = Error("OGP4017",
        "An option names an image that does not exist",
        "There is no image '{0}' below content/ or among the theme's assets.{1}",
        "An image in 'theme-options' is a file below 'content/', named by its path from there ('logo.svg' is " +
        "'content/logo.svg'), or one in the theme's folder 'assets/'. Case counts, also on systems where it does not.");

    public static readonly DiagnosticDescriptor OptionImageKind = Error("OGP4018",
        "An option takes an image and names something else",
        "The file '{0}' of '{1}' is no image. Use .svg, .png, .jpg, .gif, .webp or .avif.",
        "Browsers show images of these kinds, and only for them can the builder check that they are what their names " +
        "say. Export the image in one of them.");

    public static readonly DiagnosticDescriptor OptionWithoutType = Error("OGP4019",
        "An option of a theme has no type",
        "The option '{0}' has no 'type', and the default theme has no option of this name.",
        "A theme declares each of its options with a type: text, colour, switch, choice, number, image or links. Only " +
        "an option of the default theme can be changed without naming its type again; look for a slip in the name.");

    public static readonly DiagnosticDescriptor OptionKeyOfOtherType = Warning("OGP4020",
        "A key that options of another type have",
        "The key '{0}' has no effect on an option of the type {1}.",
        "'values' belongs to a choice; 'min', 'max' and 'unit' belong to a number; 'property' belongs to colours and " +
        "numbers, which become custom properties of CSS, and 'on' to colours alone. Templates use options of the other " +
        "types: Options.Text(\"name\").");

    public static readonly DiagnosticDescriptor OptionGroundUnknown = Error("OGP4021",
        "A colour is shown on something that is no colour",
        "There is no colour '{0}' that text could be shown on.{1}",
        "'on' lists the options of the colours behind a text, by name, so that the contrast can be checked for " +
        "whatever a site sets. Each of them is an option of the type colour, of this theme or of the default one.");

    public static readonly DiagnosticDescriptor OptionPropertyTaken = Error("OGP4022",
        "Two options set one custom property",
        "The option '{0}' would set '{1}', which is set by the option '{2}'.",
        "Each custom property of CSS belongs to one option, else one would undo the other. Choose another name, or " +
        "change the other option instead: an option of the default theme is changed by declaring it without a 'type'.");

    public static readonly DiagnosticDescriptor StyleAssetMissing = Warning("OGP4023",
        "A style sheet names a file that does not exist",
        "'{0}' is no asset of the theme, so that browsers find nothing there.{1}",
        "A style sheet names images and fonts in the theme's folder 'assets/', by their paths from its own. Pages load " +
        "nothing from other sites and no 'data:' addresses: their policy forbids it, and they must work offline.");

    public static readonly DiagnosticDescriptor StyleImport = Warning("OGP4024",
        "A style sheet imports another one",
        "'@import' has no effect here. Put the rules into 'assets/theme.css' itself.",
        "All pages share one style sheet: 'style.css', followed by the theme's 'theme.css' and the site's options. " +
        "Browsers ignore an '@import' that is not at the very beginning, and one there would make readers wait.");

    public static readonly DiagnosticDescriptor ThemeTextMissing = Warning("OGP4025",
        "A theme's new text is missing in a language",
        "The text '{0}' is missing in the language '{1}'. Add it to 'themes/{2}/i18n/{1}.yml'.",
        "A theme may bring new words for its templates. Each is needed in every language of the site: else pages in " +
        "that language show the English word, or fail where there is none. A key that should change a word of the " +
        "default theme may be mistyped.");

    public static readonly DiagnosticDescriptor ThemeTextPlaceUnknown = Warning("OGP4026",
        "A text has a place that nothing fills",
        "The text '{0}' has the place '{1}', which nothing fills.{2}",
        "Words in braces are filled in when a page is made. Templates fill those that the default theme's English text " +
        "has, or for a new text the theme's own English one; any other would be shown to readers as it is.");
}
