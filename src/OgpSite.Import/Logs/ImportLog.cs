namespace OgpSite.Import.Logs;

/// <summary>Gathers what is done with a page while it is imported.</summary>
internal sealed class ImportLog
{
    private readonly List<LogEntry> _entries = [];

    public void Add(int line, int column, LogAction action, string what, string text) =>
        _entries.Add(new LogEntry(line, column, action, what, text));

    public void Add(int line, LogAction action, string what, string text) => Add(line, 1, action, what, text);

    /// <summary>All of it in the order of the page.</summary>
    public ImmutableArray<LogEntry> ToSorted() =>
    [
        .. _entries.Distinct()
            .OrderBy(entry => entry.Line).ThenBy(entry => entry.Column).ThenBy(entry => entry.Action)
            .ThenBy(entry => entry.What, StringComparer.Ordinal),
    ];
}
