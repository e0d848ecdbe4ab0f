namespace OgpSite.Core.Diagnostics;

/// <summary>
/// How much a problem weighs: an error keeps the site from being published,
/// a warning does so only under <c>--strict</c>.
/// </summary>
public enum Severity
{
    Warning,
    Error,
}
