namespace OgpSite.Core.Datasets;

/// <summary>A column of a table, with what a reader of the data must know of it.</summary>
/// <param name="Name">As the table's head and the keys of its JSON write it.</param>
/// <param name="Means">A sentence.</param>
/// <param name="Value">A text, a number, yes or no; null where a row has no value.</param>
internal sealed record Column<TRow>(string Name, ColumnType Type, string Means, Func<TRow, object?> Value)
{
    public bool IsRequired { get; init; }

    /// <summary>The only values there are; empty for any.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>A regular expression that all values match as a whole; null for any.</summary>
    public string? Pattern { get; init; }
}

/// <summary>The types of Frictionless' Table Schema that we use; their codes are the names in lower case.</summary>
internal enum ColumnType
{
    String,
    Integer,
    Boolean,
}

/// <summary>A table of the data package.</summary>
internal sealed record Table<TRow>(
    string Name, string Title, string Means, ImmutableArray<Column<TRow>> Columns, ImmutableArray<TRow> Rows);
