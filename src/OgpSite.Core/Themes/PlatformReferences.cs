using System.Reflection;
using Microsoft.CodeAnalysis;
using RazorLight.Compilation;

namespace OgpSite.Core.Themes;

/// <summary>
/// What templates compile against: the assemblies that this process runs on, so that neither a compilation context nor
/// reference assemblies need to ship. The list is short because each assembly on it makes every compilation slower.
/// </summary>
internal sealed class PlatformReferences : IMetadataReferenceManager
{
    private static readonly ImmutableArray<string> Needed =
    [
        "Microsoft.AspNetCore.Html.Abstractions", "Microsoft.AspNetCore.Razor", "Microsoft.AspNetCore.Razor.Runtime",
        "Microsoft.CSharp", "OgpSite.Core", "RazorLight", "System.Collections", "System.Collections.Immutable",
        "System.ComponentModel", "System.Dynamic.Runtime", "System.Globalization", "System.Linq",
        "System.Linq.Expressions",
        "System.Memory", "System.ObjectModel", "System.Private.CoreLib", "System.Private.Uri", "System.Runtime",
        "System.Runtime.Extensions", "System.Text.Encodings.Web", "System.Text.RegularExpressions", "System.Threading",
        "System.Threading.Tasks", "netstandard",
    ];

    public HashSet<MetadataReference> AdditionalMetadataReferences { get; } = [];

    public IReadOnlyList<MetadataReference> Resolve(Assembly assembly) =>
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(path => Needed.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
