namespace OgpSite.Core.Diagnostics;

/// <content>208x: definitions that stand in the text itself.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor DefinitionPasted = Warning("OGP2080",
        "A definition is pasted into the text",
        "Behind '{0}' a definition stands in the text: '{1}'. Cut it out, or let 'ogpsite import --fix FILE' do so.",
        "A page that shows definitions in tooltips keeps them inside its running text, so that they come along when " +
        "text is copied from it: directly behind the term, without a space, and mostly ending in three dots. " +
        "Readers, search and citations would take them for words of the report. OgpSite leads from the term to its " +
        "definition by itself. 'ogpsite import --fix FILE' takes such definitions out of a file and changes nothing " +
        "else; an example that is meant to be seen may stand in a fenced code block.");
}
