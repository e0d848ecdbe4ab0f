namespace OgpSite.Import.Logs;

/// <summary>What was done with one place of an imported page.</summary>
/// <param name="Line">The page's own line, from 1.</param>
/// <param name="Column">The place in it, from 1; 1 where the line as a whole is meant.</param>
/// <param name="What">In a few words: <c>definition behind 'plan'</c>, <c>metadata 'Researcher'</c>.</param>
/// <param name="Text">The words of the page.</param>
public sealed record LogEntry(int Line, int Column, LogAction Action, string What, string Text);

/// <summary>What can be done with a place of a page.</summary>
public enum LogAction
{
    /// <summary>A definition taken out of the text.</summary>
    Cut,

    /// <summary>Residue of the web page, left out.</summary>
    Dropped,

    /// <summary>Turned into front matter.</summary>
    Mapped,

    /// <summary>Left as it stands, or as a remark, since it could not be placed for certain.</summary>
    Left,
}
