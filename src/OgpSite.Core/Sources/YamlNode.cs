using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>A piece of YAML with its place. Scalars stay text; who reads them knows their type.</summary>
public abstract record YamlNode(SourceLocation Location)
{
    /// <summary>What this is in an author's words, for messages: <c>a list</c>.</summary>
    public string KindName => this switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar => "a text",
        YamlList => "a list",
        YamlMap => "a mapping of keys",
        _ => "an unreadable value",
    };
}

/// <summary>
/// A scalar as text; <paramref name="IsPlain"/> tells whether it was written without quotes (so
/// that <c>~</c> and nothing mean null).
/// </summary>
public sealed record YamlScalar(SourceLocation Location, string Value, bool IsPlain) : YamlNode(Location)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

/// <summary>Stands for a value that could not be read; the reason is reported already.</summary>
public sealed record YamlBroken(SourceLocation Location) : YamlNode(Location);

public sealed record YamlList(SourceLocation Location, ImmutableArray<YamlNode> Items) : YamlNode(Location);

/// <summary>A mapping in the order it was written; keys are unique.</summary>
public sealed record YamlMap(SourceLocation Location, ImmutableArray<YamlEntry> Entries) : YamlNode(Location)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key);
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
