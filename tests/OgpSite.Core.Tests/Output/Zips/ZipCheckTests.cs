using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output.Zips;

namespace OgpSite.Core.Tests.Output.Zips;

public sealed class ZipCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("zip");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_ZipAsItWasMade_HasNoFault()
    {
        Pack(("a.html", "A"), ("deep/b.html", "B"));
        Assert.Empty(Run(out var files));
        Assert.Equal(2, files);
    }

    [Fact]
    public void Run_ZipThatWasChanged_NamesEachFileThatIsNotAsListed()
    {
        Pack(("a.html", "A"), ("b.html", "B"), ("c.html", "C"), ("d.html", "D"));
        using (var zip = ZipFile.Open(_folder["site.zip"], ZipArchiveMode.Update))
        {
            zip.GetEntry("site/a.html")!.Delete();
            zip.GetEntry("site/b.html")!.Delete();
            Write(zip, "site/b.html", "X");
            Write(zip, "site/c.html", "C");
            Write(zip, "site/new.js", "N");
            Write(zip, "site/../../evil.html", "E");
            Write(zip, "other/a.html", "A");
        }

        Assert.Equal(
            [
                "'../other/a.html' is not listed in the manifest.",
                "'../../evil.html' is not listed in the manifest.",
                "'a.html' is listed in the manifest and is not in the zip.",
                "'b.html' is not the file that the manifest lists.",
                "'c.html' is in the zip twice.",
                "'new.js' is not listed in the manifest.",
            ],
            Run(out _).Select(message => message["site.zip(1,1): error OGP6020: ".Length..message.LastIndexOf(" Get ", StringComparison.Ordinal)])
                .Order(StringComparer.OrdinalIgnoreCase).OrderBy(message => message.StartsWith("'../other", StringComparison.Ordinal) ? 0 : 1));
    }

    [Fact]
    public void Run_ZipWithADamagedByte_NamesTheFile()
    {
        Pack(("a.html", string.Concat(Enumerable.Repeat("A long text. ", 200))));
        var bytes = File.ReadAllBytes(_folder["site.zip"]);
        bytes[30 + "site/a.html".Length + 5] ^= 0x55;
        File.WriteAllBytes(_folder["site.zip"], bytes);
        Assert.Contains("OGP6020: 'a.html' ", Assert.Single(Run(out _)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("PK\u0003\u0004 and then nothing")]
    public void Run_NoZip_SaysSo(string text)
    {
        _folder.Write("site.zip", text);
        Assert.StartsWith(
            "site.zip(1,1): error OGP6018: This cannot be read as a zip: ", Assert.Single(Run(out _)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site/MANIFEST.txt", "no checksums")]
    [InlineData("site/deep/MANIFEST.txt", "")]
    [InlineData("MANIFEST.txt", "")]
    public void Run_ZipWithoutAManifest_CannotBeVerified(string path, string text)
    {
        using (var zip = ZipFile.Open(_folder["site.zip"], ZipArchiveMode.Create)) Write(zip, path, text);
        Assert.Equal(
            "site.zip(1,1): error OGP6019: There is no readable 'MANIFEST.txt' in the one folder of this zip, so it " +
            "cannot be verified.",
            Assert.Single(Run(out _)));
    }

    private void Pack(params (string Path, string Text)[] files)
    {
        using var zip = ZipFile.Open(_folder["site.zip"], ZipArchiveMode.Create);
        foreach (var (path, text) in files) Write(zip, "site/" + path, text);
        Write(zip, "site/MANIFEST.txt", string.Concat(files.Select(file =>
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))}  {file.Path}\n")));
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var content = new StreamWriter(zip.CreateEntry(path).Open());
        content.Write(text);
    }

    private ImmutableArray<string> Run(out int files) =>
        [.. ZipCheck.Run(_folder["site.zip"], new SourcePath("site.zip"), out files).Select(problem => problem.ToString())];
}
