using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>An address as an author writes it in a link, told apart by what it can do.</summary>
public abstract record LinkAddress
{
    private LinkAddress()
    {
    }

    /// <summary>An address of another site: http, https, mailto or tel.</summary>
    public sealed record External(string Address) : LinkAddress
    {
        public bool IsWeb => Address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A place on the same page.</summary>
    public sealed record SamePage(string Fragment) : LinkAddress;

    /// <summary>
    /// A file of the project by its path, percent-decoded, from the folder of the file that holds the link.
    /// </summary>
    /// <param name="Fragment">Without its <c>#</c>; empty where there is none.</param>
    public sealed record ProjectFile(string Path, string Fragment) : LinkAddress;

    /// <summary>A path from the root of the host.</summary>
    public sealed record HostRoot : LinkAddress;

    /// <summary>Anything a browser could run, or take for something else than the author.</summary>
    /// <param name="IsWeb">Whether it begins as a web address, but is none that browsers read as it looks.</param>
    public sealed record Unsafe(bool IsWeb = false) : LinkAddress
    {
        /// <summary>What to report of it.</summary>
        public DiagnosticDescriptor Fault =>
            IsWeb ? DiagnosticCatalog.WebAddressMisread : DiagnosticCatalog.UnsafeAddress;
    }

    /// <summary>
    /// Reads an address as browsers do: white space around it and line breaks in it do not count (hardening T2).
    /// </summary>
    public static LinkAddress Parse(string written)
    {
        var address = string.Concat(written.Split('\t', '\n', '\r'))
            .Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        if (address.Any(c => c < ' ' || c == '\u007F' || c == '\\'))
            return new Unsafe(IsWeb: SchemeOf(address) is "http" or "https");
        if (address.StartsWith("//", StringComparison.Ordinal)) return new Unsafe();
        if (address.StartsWith('#')) return new SamePage(Decode(address[1..]));
        if (SchemeOf(address) is { } scheme)
        {
            return scheme switch
            {
                "http" or "https" when WebAddresses.Parse(address) is null => new Unsafe(IsWeb: true),
                "http" or "https" or "mailto" or "tel" => new External(address),
                _ => new Unsafe(),
            };
        }

        if (address.StartsWith('/')) return new HostRoot();
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        return new ProjectFile(Decode(path), hash < 0 ? "" : Decode(address[(hash + 1)..]));
    }

    /// <summary>
    /// The scheme in lower case: a letter, then letters, digits, <c>+ . -</c>, up to a colon; null where there is none.
    /// </summary>
    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(address[0])) return null;
        var scheme = address[..colon];
        return scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-')
            ? scheme.ToLowerInvariant()
            : null;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
