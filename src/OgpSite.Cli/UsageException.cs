namespace OgpSite.Cli;

/// <summary>The command line asks for something that cannot be: what, and what to type instead.</summary>
internal sealed class UsageException(string message, string advice) : Exception(message)
{
    /// <summary>A command line that would work.</summary>
    public string Advice { get; } = advice;
}
