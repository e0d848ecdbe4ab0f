namespace OgpSite.Core.Diagnostics;

/// <content>6xxx: output.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor OutputFolderProtected = Error("OGP6001",
        "The output folder is one that a build must not replace",
        "The site cannot be written here: this is {0}. Choose a folder of its own, such as 'output'.",
        "A build replaces its output folder as a whole. So that it can never take anything else with it, the root " +
        "of the disk, the home folder, the folder you stand in, the project and its content, themes and state, any " +
        "folder that holds one of these, and the root of a repository are refused. Give '--output' a new or an " +
        "empty folder.");

    public static readonly DiagnosticDescriptor OutputFolderForeign = Error("OGP6002",
        "The output folder holds files of someone else",
        "This folder is not empty, and this project has not built it ('{0}' is in it). Empty or remove it, or " +
        "choose another folder.",
        "The tool keeps a list of the files it wrote for each output folder, in '.ogpsite/'. A folder without such " +
        "a list is taken only if it is empty ('.gitignore' does not count). If '.ogpsite/' was removed and the " +
        "folder is indeed an old output, remove the folder as well and build again.");

    public static readonly DiagnosticDescriptor OutputIsFile = Error("OGP6003",
        "The output is a file",
        "The site cannot be written here: this is a file, not a folder. Choose a folder, such as 'output'.",
        "'--output' names the folder that the site is written into. It may not exist yet.");

    public static readonly DiagnosticDescriptor ForeignFileKept = Warning("OGP6004",
        "A file in the output folder is not from a build",
        "This was not written by a build and is kept as it is. Move it to 'content' if it belongs to the site, or " +
        "remove it.",
        "The output folder belongs to the build. Files that others put there are never removed or overwritten, but " +
        "they are part of what you publish without being part of the content. A file that belongs to the site " +
        "stands in 'content'.");

    public static readonly DiagnosticDescriptor ChangedFileKept = Warning("OGP6005",
        "A file in the output folder was changed by hand",
        "This was changed since the last build and is kept as it is. Remove it, or build with '--clean', to have it " +
        "built again.",
        "What is changed in the output does not come back to the content, and the next build would lose it. So the " +
        "changed file is kept instead of the built one. Make the change in 'content' or in the theme, then build " +
        "with '--clean'.");

    public static readonly DiagnosticDescriptor PublishedFileLarge = Warning("OGP6006",
        "A file is large",
        "The file has {0} MiB. Most readers will not wait for it; 50 MiB is the limit of what is sensible.",
        "Files above 50 MiB load slowly, and GitHub warns about them. Offer a smaller version, or link to where the " +
        "file lies.");

    public static readonly DiagnosticDescriptor PublishedFileTooLarge = Error("OGP6007",
        "A file is too large to be published",
        "The file has {0} MiB. Files up to 95 MiB can be published: make it smaller, or link to where it lies.",
        "GitHub refuses files of 100 MiB and more, and the site must fit into a repository and a zip file.");

    public static readonly DiagnosticDescriptor SiteTooLarge = Warning("OGP6008",
        "The site is larger than hosts accept",
        "The site has {0} MiB in {1} files. GitHub Pages takes 900 MiB and 65,535 files at most.",
        "GitHub Pages refuses sites of a gigabyte, and zip files of more than 65,535 entries cannot be opened " +
        "everywhere. Link to large documents where they lie instead of copying them.");
}
