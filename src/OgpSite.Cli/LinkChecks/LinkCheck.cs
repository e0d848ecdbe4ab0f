using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;

namespace OgpSite.Cli.LinkChecks;

/// <summary>Asks for all addresses of other sites, each once, and says at each place what came of it.</summary>
internal static class LinkCheck
{
    private const int MostAtOnce = 8;

    /// <summary>The problems and remarks in the order of places, whatever the order of answers.</summary>
    public static LinkCheckResult Run(
        ImmutableArray<ExternalLink> links, AddressProbe probe, IProgress<BuildProgress>? progress,
        CancellationToken interruption)
    {
        ImmutableArray<Uri> addresses = [.. links.Select(link => WithoutFragment(link.Address)).Distinct()];
        var answers = AskAll(addresses, probe, progress, interruption).GetAwaiter().GetResult();
        var byAddress = addresses.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
        var told = links.Select(link => (Link: link, Answer: byAddress[WithoutFragment(link.Address)])).ToList();
        return new LinkCheckResult(
            addresses.Length,
            [.. told.Select(pair => ProblemOf(pair.Link, pair.Answer)).OfType<Diagnostic>().Order()],
            [
                .. from pair in told
                   where pair.Answer is Answer.Unclear
                   select new Remark(
                       pair.Link.Location,
                       $"The address '{pair.Link.Address.OriginalString}' could not be checked: " +
                       $"{((Answer.Unclear)pair.Answer).Reason}."),
            ]);
    }

    private static async Task<Answer[]> AskAll(
        ImmutableArray<Uri> addresses, AddressProbe probe, IProgress<BuildProgress>? progress,
        CancellationToken interruption)
    {
        using var all = new SemaphoreSlim(MostAtOnce);
        var hosts = addresses.Select(address => address.Authority).Distinct()
            .ToDictionary(host => host, _ => new SemaphoreSlim(AddressProbe.MostConnectionsToAHost));
        var done = 0;
        progress?.Report(new BuildProgress("External links", 0, addresses.Length));
        return await Task.WhenAll(addresses.Select(AskInTurn));

        // Who waits for a busy host must not keep others from asking another.
        async Task<Answer> AskInTurn(Uri address)
        {
            var host = hosts[address.Authority];
            await host.WaitAsync(interruption);
            try
            {
                await all.WaitAsync(interruption);
                try
                {
                    var answer = await probe.AskAsync(address, interruption);
                    progress?.Report(
                        new BuildProgress("External links", Interlocked.Increment(ref done), addresses.Length));
                    return answer;
                }
                finally
                {
                    all.Release();
                }
            }
            finally
            {
                host.Release();
            }
        }
    }

    private static Diagnostic? ProblemOf(ExternalLink link, Answer answer)
    {
        var (written, place) = (link.Address.OriginalString, link.Location);
        return answer switch
        {
            Answer.Page { MovedTo: { } target } =>
                DiagnosticCatalog.ExternalPageMoved.At(place, written, WithFragmentOf(link.Address, target)),
            Answer.Gone gone => DiagnosticCatalog.ExternalPageGone.At(place, written, gone.Status),
            Answer.NoServer none => DiagnosticCatalog.ExternalServerMissing.At(place, written, none.Reason),
            Answer.BadCertificate bad =>
                DiagnosticCatalog.ExternalCertificateInvalid.At(place, link.Address.Authority, bad.Reason),
            Answer.Endless =>
                DiagnosticCatalog.ExternalRedirectEndless.At(place, written, AddressProbe.MostRedirects),
            _ => null,
        };
    }

    private static Uri WithoutFragment(Uri address) => new(address.GetLeftPart(UriPartial.Query));

    private static string WithFragmentOf(Uri written, Uri target) =>
        target.Fragment.Length == 0 ? target.AbsoluteUri + written.Fragment : target.AbsoluteUri;
}

/// <summary>What a check of addresses found.</summary>
/// <param name="Asked">How many addresses were asked for.</param>
/// <param name="Unchecked">The links of which nobody can say whether they are sound.</param>
internal sealed record LinkCheckResult(
    int Asked, ImmutableArray<Diagnostic> Problems, ImmutableArray<Remark> Unchecked);

/// <summary>Something to know about a place that is no problem.</summary>
internal sealed record Remark(SourceLocation Location, string Message);
