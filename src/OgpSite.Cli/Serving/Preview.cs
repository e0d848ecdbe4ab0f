using Microsoft.AspNetCore.Http;

namespace OgpSite.Cli.Serving;

/// <summary>
/// What is shown at one moment: the last site that could be built, and what is wrong with the content as it is now.
/// Before the first site there are the problems themselves.
/// </summary>
internal sealed record Preview(ServedSite Site, ImmutableArray<Problem> Problems)
{
    /// <summary>Whether the content as it is now makes no site.</summary>
    public bool HasFailed => Problems.Any(problem => problem.IsError);

    public Answer Find(RequestPath path) => Site.IsEmpty
        ? new FileAnswer(StatusCodes.Status503ServiceUnavailable, "problems.html", ProblemsPage.Write(Problems))
        : Site.Find(path);
}
