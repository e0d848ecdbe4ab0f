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

    public static readonly DiagnosticDescriptor ZipNameWrong = Error("OGP6013",
        "The name of the zip does not end in '.zip'",
        "The name of a zip ends in '.zip'. Write '{0}'.",
        "Systems tell by its ending what a file is: a zip with another name, or none, cannot be opened with a " +
        "double click. Give 'pack' and 'build --zip' a name such as 'site.zip'.");

    public static readonly DiagnosticDescriptor ZipIsFolder = Error("OGP6014",
        "The zip is a folder",
        "The zip cannot be written here: this is a folder. Name a file in it, such as '{0}/site.zip'.",
        "'pack' and 'build --zip' want the file that the zip is written to, with its name. The file may not exist " +
        "yet; the folder around it must.");

    public static readonly DiagnosticDescriptor ZipFolderMissing = Error("OGP6015",
        "The folder of the zip does not exist",
        "There is no folder '{0}' to write the zip into. Make it, or choose another place.",
        "A zip is written into a folder that exists. A folder that is missing is most often a slip of the pen, and " +
        "a zip in a new folder of that name would be hard to find.");

    public static readonly DiagnosticDescriptor ZipFileForeign = Error("OGP6016",
        "The zip would replace a file that is no zip",
        "This file is no zip, whatever its name says, so it is not replaced. Remove it, or choose another name.",
        "A zip takes the place of an older zip of the same name. A file that holds anything else was not made by " +
        "this tool, and what others made is never overwritten.");

    public static readonly DiagnosticDescriptor ZipPlaceProtected = Error("OGP6017",
        "The zip stands where a build reads or writes",
        "The zip cannot be written here: this is within {0}. Choose a place outside, such as the project's folder.",
        "A zip within 'content' would be published as an attachment of the site it holds, and one in 'themes' or " +
        "'.ogpsite' is in the tool's way. The output folder belongs to the build as a whole: a file that others " +
        "put there would be published with the site.");

    public static readonly DiagnosticDescriptor ZipNotReadable = Error("OGP6018",
        "The zip cannot be read",
        "This cannot be read as a zip: {0} Get it again from where it came from.",
        "A zip that was cut off on its way, or is something else in truth, cannot be compared with its manifest. " +
        "Download or copy it again.");

    public static readonly DiagnosticDescriptor ZipManifestMissing = Error("OGP6019",
        "The zip has no manifest",
        "There is no readable '{0}' in the one folder of this zip, so it cannot be verified.",
        "'ogpsite pack' and 'build --zip' put into every zip a list of its files with their SHA-256 checksums. A zip " +
        "without it was made, or packed anew, by something else.");

    public static readonly DiagnosticDescriptor ZipFileWrong = Error("OGP6020",
        "A file of the zip is not as its manifest says",
        "'{0}' {1}. Get the zip again from where it came from.",
        "Somebody or something changed the zip after it was made. A zip that is as it was made has every file of its " +
        "manifest with its bytes, and no other.");
}
