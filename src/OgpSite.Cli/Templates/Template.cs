namespace OgpSite.Cli.Templates;

/// <summary>The files that new ones are made of. They lie beside this one, and within the program.</summary>
internal static class Template
{
    /// <summary>
    /// A template with its blanks, <c>{{name}}</c>, filled in. A line that holds an empty one only goes.
    /// </summary>
    public static string Fill(string name, params ReadOnlySpan<(string Name, string Text)> blanks)
    {
        var text = Read(name) ?? throw new ArgumentException($"There is no template '{name}'.", nameof(name));
        foreach (var (blank, filling) in blanks)
        {
            if (filling.Length == 0) text = text.Replace($"{{{{{blank}}}}}\n", "", StringComparison.Ordinal);
            text = text.Replace($"{{{{{blank}}}}}", filling, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The names of the templates in a folder and below it, in ordinal order.</summary>
    public static ImmutableArray<string> In(string folder) =>
    [
        .. typeof(Template).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string? Read(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
