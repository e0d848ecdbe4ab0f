using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OgpSite.Core;

namespace OgpSite.Cli.Commands;

/// <summary>The options of commands that make a site, whether they write it or not.</summary>
internal sealed class SiteOptions
{
    public Option<Uri?> BaseUrl { get; } = new("--base-url")
    {
        Description = "The site's absolute address, in place of 'url' in site.yml.",
        HelpName = "URL",
        CustomParser = ParseUrl,
    };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Warnings are errors." };

    public Option<bool> NoCache { get; } = new("--no-cache")
    {
        Description = "Neither use nor keep what earlier builds worked out.",
    };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Drafts are part of the site." };

    public Option<int?> Jobs { get; } = new("--jobs")
    {
        Description = "How many pages are made at once. Default: one for each processor.",
        HelpName = "N",
        CustomParser = ParseJobs,
    };

    public BuildOptions Of(ParseResult parsed, Host host) => new()
    {
        BaseUrl = parsed.GetValue(BaseUrl),
        WithDrafts = parsed.GetValue(Drafts),
        IsStrict = parsed.GetValue(Strict),
        Jobs = parsed.GetValue(Jobs) ?? host.Processors,
    };

    private static Uri? ParseUrl(ArgumentResult result)
    {
        var value = result.Tokens[^1].Value;
        if (Uri.TryCreate(value, UriKind.Absolute, out var url)
            && url is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
        result.AddError(
            $"'--base-url' is an absolute http or https address such as https://example.org/irm/, not '{value}'.");
        return null;
    }

    private static int? ParseJobs(ArgumentResult result)
    {
        var value = result.Tokens[^1].Value;
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs);
        if (isNumber && jobs is >= 1 and <= 1024) return jobs;
        result.AddError($"'--jobs' is a whole number from 1 to 1024, not '{value}'.");
        return null;
    }
}
