using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>Finds the images that options name: files below <c>content/</c>, or assets of the theme.</summary>
internal sealed class OptionImages(
    ISourceTree project, ImmutableArray<SourceEntry> content, ImmutableArray<string> assets, DiagnosticBag diagnostics)
{
    private const string ContentFolder = "content/";
    private const string AssetFolder = "assets/";

    /// <summary>Where the site's own images stand among the theme's assets.</summary>
    private const string FolderOfSite = "site/";

    /// <summary>The image of a name; null, and reported, where there is none that can be shown.</summary>
    public OptionValue.Image? Find(string written, string field, SourceLocation location)
    {
        if (LinkAddress.Parse(written) is not LinkAddress.ProjectFile { Path: var path })
            return Refuse(DiagnosticCatalog.ImageElsewhere.At(location, written));
        if (!PublishedFiles.IsImage(new SourcePath(path)))
            return Refuse(DiagnosticCatalog.OptionImageKind.At(location, written, field));
        var file = content.FirstOrDefault(entry => entry.Path.Value == ContentFolder + path);
        if (file.Path.Value is not null) return FindInContent(file, location);
        var asset = path.StartsWith(AssetFolder, StringComparison.Ordinal) ? path[AssetFolder.Length..] : path;
        if (assets.Contains(asset)) return new OptionValue.Image(asset);
        var names = content.Where(entry => PublishedFiles.IsImage(entry.Path))
            .Select(entry => entry.Path.Value[ContentFolder.Length..])
            .Concat(assets.Where(name => PublishedFiles.IsImage(new SourcePath(name))));
        return Refuse(DiagnosticCatalog.OptionImageMissing.At(location, written, NearestName.Hint(path, names)));
    }

    private OptionValue.Image? FindInContent(SourceEntry file, SourceLocation location)
    {
        if (PublishedFiles.AddressOf(file.Path) is not { } address)
            return Refuse(DiagnosticCatalog.FileWithoutAddress.At(location, file.Path.Value));
        ImageCheck.Run(project, new FileNode(file.Path, address, file.Length), diagnostics);
        return new OptionValue.Image(FolderOfSite + address.Path, file.Path);
    }

    private OptionValue.Image? Refuse(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
