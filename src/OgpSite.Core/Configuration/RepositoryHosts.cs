using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>The programs that repositories are kept with, by the name that an author or an address gives.</summary>
internal static class RepositoryHosts
{
    public static ImmutableArray<string> Codes { get; } = ["github", "gitlab", "gitea"];

    public static RepositoryHost? Parse(string text) => Spelling.Fold(text) switch
    {
        "github" => RepositoryHost.GitHub,
        "gitlab" => RepositoryHost.GitLab,
        "gitea" or "forgejo" => RepositoryHost.Gitea,
        _ => null,
    };

    /// <summary>As the name of the host says: <c>gitlab.example.org</c>; GitHub's where it says nothing.</summary>
    public static RepositoryHost Of(Uri repository)
    {
        var host = repository.Host;
        return Has("gitlab") ? RepositoryHost.GitLab
            : Has("gitea") || Has("forgejo") || Has("codeberg") ? RepositoryHost.Gitea
            : RepositoryHost.GitHub;

        bool Has(string name) => host.Contains(name, StringComparison.OrdinalIgnoreCase);
    }
}
