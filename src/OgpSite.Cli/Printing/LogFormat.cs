namespace OgpSite.Cli.Printing;

/// <summary>How problems are printed.</summary>
internal enum LogFormat
{
    Text,
    Json,
    GitHub,
}
