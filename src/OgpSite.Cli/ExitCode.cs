namespace OgpSite.Cli;

/// <summary>What the program's end tells a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has problems; the old output stands untouched.</summary>
    public const int Problems = 1;

    public const int WrongUsage = 2;

    /// <summary>The machine said no: disk, rights, another build holds the lock.</summary>
    public const int Refused = 3;

    /// <summary>The program itself failed.</summary>
    public const int Fault = 4;

    public const int Interrupted = 130;
}
