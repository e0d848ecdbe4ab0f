namespace OgpSite.Core.Diagnostics;

/// <content>3xxx: addresses and links.</content>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor AddressTaken = Error("OGP3001",
        "Two files have one address",
        "The address '{0}' is already taken by '{1}'. Rename one of the two{2}.",
        "A page's address comes from its file name (or its 'slug'), whatever folder it stands in. " +
        "Two files that lead to the same address would overwrite each other. Rename one, or write " +
        "'slug: another-name' in its front matter.");

    public static readonly DiagnosticDescriptor LinkTargetMissing = Error("OGP3002",
        "A link leads nowhere",
        "The link target '{0}' does not exist.{1}",
        "A relative link names a Markdown file of this project (its page's address is put in) or a file " +
        "beside it, from the folder of the file that holds the link. Case counts, also on systems where it " +
        "does not. Mend the path, or remove the link.");

    public static readonly DiagnosticDescriptor FragmentMissing = Error("OGP3003",
        "A link leads to a heading that does not exist",
        "The page of '{0}' has no heading or element '#{1}'.{2}",
        "'#some-words' after a link target means the heading whose text is 'Some words': in lower " +
        "case, words joined by hyphens. Tables are '#t-1', commitments '#c-4', definitions " +
        "'#def-irm'. The heading may have been renamed.");

    public static readonly DiagnosticDescriptor UnsafeAddress = Error("OGP3004",
        "An address that a browser could run or that leaves the site unseen",
        "The address '{0}' is not allowed here. Use http, https, mailto or tel, or a path within the project.",
        "Links may use http, https, mailto and tel, or name a file of the project by a relative path. Other schemes " +
        "(javascript, data, file), addresses that begin with two slashes, backslashes and control characters are " +
        "refused: they run code or break when the site is read offline.");

    public static readonly DiagnosticDescriptor ImageMissing = Error("OGP3005",
        "An image or attachment does not exist",
        "The file '{0}' does not exist.{1}",
        "Images and attachments stand beside the report that uses them (or in a folder below it) and are named by a " +
        "relative path. Case counts, also on systems where it does not.");

    public static readonly DiagnosticDescriptor ImageWithoutText = Warning("OGP3006",
        "An image has no alternative text",
        "The image '{0}' has no alternative text. Write ![what it shows]({0}), or ![\"\"]({0}) if it only decorates.",
        "Readers with screen readers, and all readers where the image does not load, get the " +
        "alternative text instead. Say what the image shows. An image that only decorates has an empty " +
        "text, written as such: ![\"\"](line.png).");

    public static readonly DiagnosticDescriptor NoAddress = Error("OGP3007",
        "A name gives no address",
        "No address can be made from '{0}'. " +
        "Write 'slug: some-name' in the front matter (letters a-z, digits, hyphens).",
        "Addresses are made of ASCII letters and digits, so that they can be typed, printed and unzipped anywhere. A " +
        "name without any needs a 'slug' in the front matter.");

    public static readonly DiagnosticDescriptor FileKindRefused = Error("OGP3008",
        "A file of this kind is not published",
        "Files of the kind '{0}' are not published. Remove '{1}' from the content folder.",
        "Scripts, style sheets, web pages and programs beside a report would run with the rights of the whole site. " +
        "Images, PDF, office documents, CSV, JSON, text, audio, video and zip files are copied.");

    public static readonly DiagnosticDescriptor ReservedId = Error("OGP3009",
        "An id stands twice on one page",
        "The id '{0}' stands more than once on this page.",
        "An id given by hand, as in ::text::{#id}, must be unique on its page: links could not tell the two apart.");

    public static readonly DiagnosticDescriptor AbsolutePathLink = Error("OGP3010",
        "A link starts at the root of a host",
        "The link target '{0}' starts at the root of the host and would break offline and below a sub-path. " +
        "Use a relative path.",
        "The site works at any base address and from a folder on disk, so links within it are relative to the file " +
        "that holds them: 'other-report.md', '../glossary/en/irm.md'.");

    public static readonly DiagnosticDescriptor ImageElsewhere = Error("OGP3011",
        "An image of another site",
        "The image '{0}' is not a file of this project. Put it beside the report and name it by a relative path.",
        "Pages load nothing from other sites: they would break offline, and tell others who reads them. Copy the " +
        "image, if its licence allows, and say where it comes from.");

    public static readonly DiagnosticDescriptor ImageOfOtherKind = Error("OGP3012",
        "An image is something else than its name says",
        "By its name this is an image of the kind '{0}', by its first bytes {1}. " +
        "Export it again, or give it the ending of what it is.",
        "The first bytes of an image tell its kind. A file that was renamed may show in one browser and not in " +
        "another, and a web page or a program under the name of an image is an attempt to slip it past readers.");

    public static readonly DiagnosticDescriptor SvgNotReadable = Error("OGP3013",
        "An SVG image cannot be read",
        "From here on this is not an SVG image: {0}.",
        "An SVG is an XML document whose root is <svg xmlns=\"http://www.w3.org/2000/svg\">. It must be well-formed, " +
        "without a document type ('<!DOCTYPE ...>' can be removed without harm), and not larger than 1 MiB or 10,000 " +
        "elements. Export it again as plain, optimized SVG.");

    public static readonly DiagnosticDescriptor SvgActive = Error("OGP3014",
        "An SVG image that is not only a picture",
        "The SVG holds {0}. Remove it, or export the image as a plain SVG.",
        "An SVG that is opened by its own address runs its scripts with the rights of the whole site, " +
        "and loads what it names. So images with scripts, events, embedded HTML, changing links, or " +
        "addresses outside of the image are refused.");

    public static readonly DiagnosticDescriptor MemberAddressTaken = Error("OGP3015",
        "Two members have one address",
        "The member '{0}' would have the address '{1}' of another member, '{2}' at {3}. " +
        "Give both their right 'country-code', or one name.",
        "Reports are of one member if they have one country code (or, without any, one country name) and one " +
        "locality. The member's page is named after it. Here two members differ, but their names give one address: a " +
        "country code may be mistyped, or one locality be spelled in two ways.");

    public static readonly DiagnosticDescriptor AddressUnusable = Error("OGP3016",
        "An address that not every system can have",
        "The address '{0}' cannot be used: {1}. {2}.",
        "The site must be readable from a zip file on every system. Windows has no files named con, prn, aux, nul, " +
        "com1 or lpt1, whatever their ending, and long paths cannot be unzipped.");

    public static readonly DiagnosticDescriptor FileWithoutAddress = Error("OGP3017",
        "A file's name gives no address",
        "No address can be made from '{0}'. Give the file and its folders names with letters a-z or digits.",
        "Images and attachments are published under the path that they have below 'content', in " +
        "ASCII, so that addresses can be typed, printed and unzipped anywhere. Each part of the path " +
        "needs at least one letter a-z or digit.");

    public static readonly DiagnosticDescriptor ImageNotRecognized = Warning("OGP3018",
        "An image is damaged",
        "By its name this is an image of the kind '{0}', but it does not begin as one. Export it again.",
        "The first bytes of an image tell its kind. These tell none: the file is empty, cut off or damaged, and " +
        "browsers will show its alternative text instead.");

    public static readonly DiagnosticDescriptor WebAddressMisread = Error("OGP3020",
        "A web address that browsers read otherwise than it looks",
        "'{0}' is no whole web address. Write it as 'https://example.org/path', without a user's name, spaces, " +
        "backslashes and invisible characters.",
        "Browsers mend a broken address in their own way: 'https:/example.org' and 'https:example.org' lead to a page " +
        "of this site or to another site, and 'https://bank.org@example.org' leads to example.org. So a web address " +
        "has its two slashes and its host, no user's name, and nothing that is not seen or that browsers read as " +
        "something else. A space in a path is written '%20', a quotation mark '%22'.");

    public static readonly DiagnosticDescriptor AliasUnusable = Error("OGP3030",
        "An alias that cannot be an address of this site",
        "The alias '{0}' cannot be an address of this site: {1}.",
        "An alias is an address that a page had before, from the root of the site: 'documents/old-name.html', " +
        "'documents/old-name/' (a folder's own page) or 'documents/old-name' (made as 'documents/old-name.html', " +
        "which hosts find by the shorter name). At each alias stands a small page that leads on, so it must be a " +
        "name that every system can have for a file. Letters of any script are allowed, as they are or " +
        "percent-encoded.");

    public static readonly DiagnosticDescriptor AliasTaken = Error("OGP3031",
        "An alias is the address of something else",
        "The page that leads on would stand at '{0}', which '{1}' has already. Remove this alias, or the other one.",
        "An alias is an address that a page had before. At this one the site has something now: a page, a file, or " +
        "another alias. Addresses that differ only in upper and lower case are one, and a file cannot have the name " +
        "of a folder.");
}
