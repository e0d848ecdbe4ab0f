using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>A folder below a repository's root, with forward slashes and none at its ends.</summary>
internal sealed class RepositoryFolderKind : FieldKind<string>
{
    public override string? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (FieldKinds.Title.Read(node, field, diagnostics) is not { } text) return null;
        var folder = text.EndsWith('/') ? text[..^1] : text;
        if (!folder.Contains('\\', StringComparison.Ordinal)
            && folder.Split('/').All(segment => segment is not ("" or "." or "..")))
            return folder;
        diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(
            node.Location, text, field,
            "the way from the repository's root to the project, such as sites/irm, without a leading '/' or '..'"));
        return null;
    }

    internal override JsonObject Schema() => FieldKinds.Title.Schema();
}
