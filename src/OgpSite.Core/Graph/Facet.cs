namespace OgpSite.Core.Graph;

/// <summary>
/// What reports are listed by. The folder of the lists has the facet's name, in lower case with hyphens.
/// </summary>
public enum Facet
{
    Types,
    Years,
    Status,
    PolicyAreas,
}
