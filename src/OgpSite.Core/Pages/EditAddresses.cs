using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Pages;

/// <summary>Where a file of the project is edited in the browser.</summary>
internal static class EditAddresses
{
    public static Uri Of(Repository repository, SourcePath file)
    {
        var root = repository.Url.GetLeftPart(UriPartial.Path).TrimEnd('/');
        if (root.EndsWith(".git", StringComparison.Ordinal)) root = root[..^".git".Length];
        var editor = repository.Host switch
        {
            RepositoryHost.GitHub => "edit",
            RepositoryHost.GitLab => "-/edit",
            RepositoryHost.Gitea => "_edit",
            _ => throw new ArgumentOutOfRangeException(nameof(repository), repository.Host, "Not a known host."),
        };
        var path = repository.Folder.Length == 0 ? file.Value : $"{repository.Folder}/{file.Value}";
        return new Uri($"{root}/{editor}/{Escape(repository.Branch)}/{Escape(path)}");
    }

    /// <summary>Branches have slashes as well, which stay.</summary>
    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
