namespace OgpSite.Core.Pages;

/// <summary>What stands at an old address: it leads on by itself, and by a link.</summary>
public sealed record RedirectPage : Page
{
    public required PageLink Target { get; init; }

    public override bool IsListed => false;
}
