namespace OgpSite.Core.Pages;

/// <summary>
/// What only leads on, by itself and by a link: an old address, or with a title the home of an excerpt.
/// </summary>
public sealed record RedirectPage : Page
{
    public required PageLink Target { get; init; }

    public override bool IsListed => false;
}
