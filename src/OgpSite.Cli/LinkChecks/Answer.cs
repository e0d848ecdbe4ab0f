namespace OgpSite.Cli.LinkChecks;

/// <summary>What came of asking for an address.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>There is a page.</summary>
    /// <param name="MovedTo">Where the address leads for good; null where it need not be changed.</param>
    public sealed record Page(Uri? MovedTo) : Answer;

    /// <summary>The server says that there is no page.</summary>
    public sealed record Gone(string Status) : Answer;

    /// <summary>Nobody answers.</summary>
    public sealed record NoServer(string Reason) : Answer;

    public sealed record BadCertificate(string Reason) : Answer;

    /// <summary>It leads on and on.</summary>
    public sealed record Endless : Answer;

    /// <summary>The server is busy, slow or shy: that says nothing of the page.</summary>
    public sealed record Unclear(string Reason) : Answer;
}
