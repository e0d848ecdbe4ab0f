namespace OgpSite.Cli;

/// <summary>Command lines to copy, for the help of each command.</summary>
internal static class Examples
{
    public static ImmutableArray<string> Of(string command) => command switch
    {
        "build" =>
        [
            "ogpsite build                                   the project here, into output/",
            "ogpsite build --project ~/irm --output /srv/www  another project, another folder",
            "ogpsite build --base-url https://example.org/irm/ --strict",
            "ogpsite build --clean                           all files anew, also those changed by hand",
            "ogpsite build --zip site.zip                    the same site as a zip, too",
        ],
        "check" =>
        [
            "ogpsite check                                   all problems; nothing is written",
            "ogpsite check --external                        also asks the servers that links lead to",
            "ogpsite check --strict --log github             in a pull request: warnings are errors",
        ],
        "pack" =>
        [
            "ogpsite pack site.zip                           the whole site, to be read without a network",
            "ogpsite pack --report chile-design chile.zip    one report in all its languages",
        ],
        "serve" =>
        [
            "ogpsite serve                                   open the address that it prints, and write",
            "ogpsite serve --drafts --port 9000              with drafts, at a port of your choice",
        ],
        "new" =>
        [
            "ogpsite new site my-reports                     a project that builds at once",
            "ogpsite new report                              asks for what it needs",
            "ogpsite new term --term milestone --definition \"One step on the way.\"",
        ],
        "site" =>
        [
            "ogpsite new site my-reports                     asks for title, languages and address",
            "ogpsite new site --title \"Our reports\" --languages en,es --url https://example.org/irm/",
        ],
        "report" =>
        [
            "ogpsite new report                              asks for what it needs",
            "ogpsite new report --title \"Design Report 2018-2020\" --type design --country Chile --country-code CL",
            "ogpsite new report --translate content/reports/chile/chile.md --language es",
        ],
        "term" =>
        [
            "ogpsite new term                                asks for what it needs",
            "ogpsite new term --term milestone --definition \"One step on the way.\" --category Basics",
        ],
        "import" =>
        [
            "ogpsite import page.txt                         a saved page as a report, its definitions as drafts",
            "ogpsite import saved-pages/                     all pages in a folder",
            "ogpsite import page.html --output /tmp/site     elsewhere than in the content of this project",
            "ogpsite import --fix content/reports/chile.md   cut definitions that were pasted into a text",
        ],
        "terms" =>
        [
            "ogpsite terms                                   how the texts use the glossary",
            "ogpsite terms --term commitment --lines 50      where one term occurs",
            "ogpsite terms --unused                          entries that no text uses",
        ],
        "explain" =>
        [
            "ogpsite explain OGP3002                         what the code means and how to mend it",
            "ogpsite explain                                 all codes",
        ],
        "schema" =>
        [
            "ogpsite schema report > report.schema.json      for an editor that checks front matter",
        ],
        "compile-theme" => ["ogpsite compile-theme themes/default out"],
        _ =>
        [
            "ogpsite new site my-reports                     begin a site",
            "ogpsite build                                   build the site of this folder into output/",
            "ogpsite check --strict                          find all problems without writing",
            "ogpsite pack site.zip                           the site as a zip, to be read without a network",
            "ogpsite explain OGP3002                         what a problem means and how to mend it",
        ],
    };
}
