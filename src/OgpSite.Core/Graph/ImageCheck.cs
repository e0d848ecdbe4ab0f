using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>
/// Checks that the images beside the pages are what their names say, and SVG images nothing but pictures.
/// </summary>
public static class ImageCheck
{
    public static void Run(ISourceTree project, ImmutableArray<FileNode> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files)
            if (PublishedFiles.IsImage(file.Path)) Run(project, file, diagnostics);
    }

    public static void Run(ISourceTree project, FileNode file, DiagnosticBag diagnostics)
    {
        using var content = project.Open(file.Path);
        if (file.Path.Extension == ".svg")
        {
            SvgCheck.Run(file.Path, content, file.Length, diagnostics);
            return;
        }

        var start = new byte[ImageSignature.Length];
        var length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var said = file.Path.Extension == ".jpeg" ? ".jpg" : file.Path.Extension;
        var found = ImageSignature.KindOf(start.AsSpan(0, length));
        if (found == said) return;
        var place = SourceLocation.StartOf(file.Path);
        diagnostics.Add(found is null
            ? DiagnosticCatalog.ImageNotRecognized.At(place, file.Path.Extension)
            : DiagnosticCatalog.ImageOfOtherKind.At(
                place, file.Path.Extension, found[0] == '.' ? $"an image of the kind '{found}'" : found));
    }
}
