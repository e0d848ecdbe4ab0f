namespace OgpSite.Core.Diagnostics;

/// <content>302x: the addresses of lists.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor PolicyAreaWithoutAddress = Warning("OGP3019",
        "A policy area gives no address",
        "No address can be made from the policy area '{0}', so it has no page. " +
        "List it in site.yml: policy-areas: [{{id: some-name, name: {{{1}: {0}}}}}].",
        "Each policy area has a page with its reports and commitments, whose address is made of the letters a-z and " +
        "digits in the area's name. A name without any needs an 'id' for its address in the 'policy-areas' of " +
        "site.yml, where it can also be paired with its names in other languages.");
}
