namespace OgpSite.Cli.Printing;

/// <summary>How much is printed beside problems.</summary>
internal enum Verbosity
{
    Quiet,
    Normal,
    Verbose,
}
