using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Pages;

/// <summary>Where the host of a repository has what readers are led to.</summary>
internal static class RepositoryAddresses
{
    /// <summary>Where a file of the project is edited in the browser.</summary>
    public static Uri EditOf(Repository repository, SourcePath file)
    {
        var path = repository.Folder.Length == 0 ? file.Value : $"{repository.Folder}/{file.Value}";
        var editor = Name(repository, "edit", "-/edit", "_edit");
        return new Uri($"{RootOf(repository)}/{editor}/{Escape(repository.Branch)}/{Escape(path)}");
    }

    /// <summary>Where problems are reported.</summary>
    public static Uri IssuesOf(Repository repository) =>
        new($"{RootOf(repository)}/{Name(repository, "issues", "-/issues", "issues")}");

    private static string RootOf(Repository repository)
    {
        var root = repository.Url.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return root.EndsWith(".git", StringComparison.Ordinal) ? root[..^".git".Length] : root;
    }

    /// <summary>What a part of the repository is called on its host.</summary>
    private static string Name(Repository repository, string onGitHub, string onGitLab, string onGitea) =>
        repository.Host switch
        {
            RepositoryHost.GitHub => onGitHub,
            RepositoryHost.GitLab => onGitLab,
            RepositoryHost.Gitea => onGitea,
            _ => throw new ArgumentOutOfRangeException(nameof(repository), repository.Host, "Not a known host."),
        };

    /// <summary>Branches have slashes as well, which stay.</summary>
    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
