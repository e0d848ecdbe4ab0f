namespace OgpSite.Core.Diagnostics;

/// <content>304x: addresses of other sites, which are asked only by <c>check --external</c>.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ExternalPageGone = Warning("OGP3040",
        "A page of another site is gone",
        "The address '{0}' answers {1}. Mend the link, or remove it.",
        "The other site's server says that it has no such page (404) or has none any more (410). Look for the page's " +
        "new address, for a copy in a web archive, or take the link away.");

    public static readonly DiagnosticDescriptor ExternalPageMoved = Warning("OGP3041",
        "A page of another site has moved for good",
        "The address '{0}' has moved for good. Write '{1}'.",
        "The other site's server leads on to a new address and says that the old one will not come back (301 or " +
        "308). Links to the old one work only as long as somebody keeps it alive.");

    public static readonly DiagnosticDescriptor ExternalServerMissing = Warning("OGP3042",
        "No server answers at an address",
        "No server answers at '{0}': {1}.",
        "The name of the host is not known, or nothing there takes a connection. The site may have been closed or " +
        "its name be mistyped. If every link gets this warning, this computer has no way to the network.");

    public static readonly DiagnosticDescriptor ExternalCertificateInvalid = Warning("OGP3043",
        "Another site's certificate is not valid",
        "The certificate of '{0}' is not valid: {1}.",
        "Browsers warn readers before they show a page whose certificate has run out, names another host, or is " +
        "signed by nobody they trust. Find another address for the page, or tell its owners.");

    public static readonly DiagnosticDescriptor ExternalRedirectEndless = Warning("OGP3044",
        "An address leads on and on",
        "The address '{0}' leads on more than {1} times, or in a circle.",
        "The other site's server sends readers from one address to the next without ever showing a page. Open the " +
        "link in a browser, and write the address at which the page really stands.");
}
