namespace OgpSite.Core;

/// <summary>What a JSON Schema describes: one kind of file's keys, or all of them in one document.</summary>
public enum SchemaKind
{
    All,
    Report,
    GlossaryEntry,
    Page,
    Site,
    Theme,
}
