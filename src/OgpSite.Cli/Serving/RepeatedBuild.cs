using OgpSite.Core;
using OgpSite.Core.Incremental;
using OgpSite.Core.Output;

namespace OgpSite.Cli.Serving;

/// <summary>
/// Builds a site into memory again and again, each time with what the last build without an error left. For several
/// threads, of which one builds.
/// </summary>
internal sealed class RepeatedBuild(BuildInput input, BuildOptions options)
{
    private readonly Lock _building = new();
    private SiteMemory _memory = SiteMemory.Empty;

    /// <summary>By address; none before the first build without an error.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; private set; } =
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.WithComparers(StringComparer.Ordinal);

    public BuildResult Run(IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        lock (_building)
        {
            using var output = new MemoryOutput(Files);
            var result = SiteBuilder.Build(input with { Memory = _memory }, output, options, progress, cancellation);
            if (!result.HasErrors) (Files, _memory) = (output.Files, result.Memory);
            return result;
        }
    }
}
