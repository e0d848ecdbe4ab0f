namespace OgpSite.Cli;

/// <summary>The command line asks for something that cannot be: what, and what to type instead.</summary>
internal sealed class UsageException(ImmutableArray<string> lines, string advice) : Exception(string.Join('\n', lines))
{
    public UsageException(string line, string advice)
        : this([line], advice)
    {
    }

    /// <summary>What cannot be, each line as it is printed.</summary>
    public ImmutableArray<string> Lines { get; } = lines;

    /// <summary>A command line that would work.</summary>
    public string Advice { get; } = advice;
}
