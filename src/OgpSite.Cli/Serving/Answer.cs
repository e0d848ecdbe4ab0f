namespace OgpSite.Cli.Serving;

/// <summary>What a site has to say to an address.</summary>
internal abstract record Answer;

/// <summary>A file, under the name that decides its type.</summary>
internal sealed record FileAnswer(int Status, string Name, ReadOnlyMemory<byte> Content) : Answer
{
    public bool IsPage => Name.EndsWith(".html", StringComparison.Ordinal);
}

/// <summary>Another address, from the host's root.</summary>
internal sealed record RedirectAnswer(int Status, string Location) : Answer;
