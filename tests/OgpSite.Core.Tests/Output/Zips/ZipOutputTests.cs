using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Output.Zips;

namespace OgpSite.Core.Tests.Output.Zips;

/// <summary>
/// The zip as bytes, and as programs that have nothing to do with ours read it. By hand, since it takes minutes and
/// 9 GB: a zip with one stored file of 4.1 GiB, tested by <c>7z t</c>, Python's <c>zipfile</c> and <c>zipinfo -v</c>; and a
/// disk that is full (a small tmpfs), while packing and while the zip is put together.
/// </summary>
public sealed class ZipOutputTests : IDisposable
{
    private static readonly ZipLabel Label = new("a-site", "Año.\nUnzip it.\n", null);

    private readonly OutputProject _project = new();

    public void Dispose() => _project.Dispose();

    private string Zip => _project["project/site.zip"];

    [Fact]
    public void Commit_Files_StandInOneFolderInTheOrderOfTheirBytes()
    {
        Write(
            "reports/b.html", "index.html", "404.html", "assets/a.css", "Z.html", "reports/a-b.html", "reports/a.html");
        Assert.Equal(
            [
                "a-site/404.html", "a-site/MANIFEST.txt", "a-site/READ-ME-FIRST.txt", "a-site/Z.html",
                "a-site/assets/a.css", "a-site/index.html", "a-site/reports/a-b.html", "a-site/reports/a.html",
                "a-site/reports/b.html",
            ],
            Layout().Names);
    }

    [Theory]
    [InlineData("harbour-reports-of-the-coast", 100, "harbour-reports-of-the-coast")]
    [InlineData("harbour-reports-of-the-coast", 125, "harbour-reports-of-the")]
    [InlineData("harbour-reports-of-the-coast", 140, "harbour")]
    [InlineData("harbour-reports-of-the-coast", 145, "harb")]
    [InlineData("con-reports", 145, "site")]
    public void Commit_LongPath_CutsTheFolderToWhatCanBeUnpacked(string folder, int length, string expected)
    {
        var path = new string('a', length - 5) + ".html";
        using (var zip = Open(Label with { Folder = folder }))
        {
            zip.Write(new OutputFile(new SiteUrl(path), Encoding.UTF8.GetBytes("x")));
            zip.Commit();
        }

        var names = Layout().Names;
        Assert.All(names, name => Assert.StartsWith(expected + "/", name, StringComparison.Ordinal));
        Assert.InRange(names.Max(name => name.Length), 1, 150);
    }

    [Fact]
    public void Write_BufferThatIsUsedAgain_KeepsWhatWasWritten()
    {
        using (var output = Open())
        {
            var buffer = "first"u8.ToArray();
            output.Write(new OutputFile(new SiteUrl("a.html"), buffer));
            "other"u8.CopyTo(buffer);
            output.Commit();
        }

        using var zip = ZipFile.OpenRead(Zip);
        using var reader = new StreamReader(zip.GetEntry("a-site/a.html")!.Open());
        Assert.Equal("first", reader.ReadToEnd());
    }

    /// <summary>UTF-16, in which strings are compared, puts the last two the other way round.</summary>
    [Fact]
    public void Commit_NamesBeyondAscii_AreUtf8AndSortedByIt()
    {
        Write("\U0001F600.html", "\uFFFD.html", "é.html");
        Assert.Equal(["a-site/é.html", "a-site/\uFFFD.html", "a-site/\U0001F600.html"], Layout().Names.Skip(2));
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(Layout().Names, zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Commit_EveryField_IsFixed()
    {
        Write("index.html", "empty.txt", "a/image.png");
        var layout = Layout();
        Assert.Equal(layout.Locals.Length, layout.Centrals.Length);
        Assert.Equal((5, 5, false), (layout.Centrals.Length, layout.EntriesInEnd, layout.IsBig));
        foreach (var (local, central) in layout.Locals.Zip(layout.Centrals))
        {
            Assert.Equal((uint)local.Start, central.Offset);
            Assert.Equal(0x0314, central.MadeBy);
            Assert.Equal(0x81A40000, central.Attributes);
            Assert.Equal((0, 0, 0), (central.CommentLength, central.Disk, central.InternalAttributes));
            foreach (var part in new[] { local, central })
            {
                Assert.Equal(central.Name, part.Name);
                Assert.Equal((20, 0x0800, 0x0021, 0), (part.Needs, part.Flags, part.Date, part.Time));
                Assert.Equal(
                    (central.Crc, central.Length, central.PackedLength, central.Method),
                    (part.Crc, part.Length, part.PackedLength, part.Method));
                Assert.Empty(part.Extra);
            }
        }

        Assert.Equal(
            ["READ-ME-FIRST.txt 8", "image.png 0", "index.html 8"],
            layout.Centrals.Where(part => !part.Name.Contains("MANIFEST", StringComparison.Ordinal) && part.Length > 0)
                .Select(part => $"{part.Name.Split('/')[^1]} {part.Method}").Order(StringComparer.Ordinal));
        Assert.Equal(0, layout.Centrals.Single(part => part.Length == 0).Method);
    }

    [Fact]
    public void Commit_Time_IsTheLabels()
    {
        Write(Label with { Time = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000) }, "index.html");
        using var zip = ZipFile.OpenRead(Zip);
        Assert.All(zip.Entries, entry => Assert.Equal(
            new DateTime(2023, 11, 14, 22, 13, 20), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Commit_ReadMe_HasMarkAndLineEndsForNotepad()
    {
        Write("index.html");
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "Año.\r\nUnzip it.\r\n"u8], Unpack("READ-ME-FIRST.txt"));
    }

    [Fact]
    public async Task Commit_Manifest_IsWhatSha256SumReads()
    {
        Write("index.html", "reports/a.html");
        var lines = Encoding.UTF8.GetString(Unpack("MANIFEST.txt")).Split('\n');
        Assert.Equal(
            ["READ-ME-FIRST.txt", "index.html", "reports/a.html", ""],
            lines.Select(line => line.Split("  ")[^1]));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Text("index.html")));
        Assert.StartsWith(hash, lines[1], StringComparison.Ordinal);
        ZipFile.ExtractToDirectory(Zip, _project["unpacked"]);
        (await ExternalTool.RunAsync(
            ExternalTool.Find("sha256sum"), ["--check", "--strict", "MANIFEST.txt"], _project["unpacked/a-site"]))
            .OrThrow();
    }

    [Fact]
    public void Commit_Programs_ReadItWithoutAWord()
    {
        Write("index.html", "empty.txt", "a/image.png", "es/año.html");
        AssertReadable();
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(Text("a/image.png"), Unpack("a/image.png"));
        Assert.Equal(Text("es/año.html"), Unpack("es/año.html"));
    }

    [Fact]
    public void Commit_SeventyThousandFiles_NeedsTheEndOfZip64AndNothingElse()
    {
        Write([.. Enumerable.Range(0, 70_000).Select(i => $"p/{i:x}.txt")]);
        var layout = Layout();
        Assert.Equal((70_002, 0xFFFF, true), (layout.Centrals.Length, layout.EntriesInEnd, layout.IsBig));
        Assert.All(layout.Centrals, part => Assert.Equal((20, 0), (part.Needs, part.Extra.Length)));
        AssertReadable();
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(70_002, zip.Entries.Count);
    }

    [Fact]
    public void Write_FromManyThreads_GivesTheSameBytes()
    {
        string[] names = [.. Enumerable.Range(0, 300).Select(i => $"reports/{i}.html")];
        Write(names);
        var one = File.ReadAllBytes(Zip);
        using (var output = Open())
        {
            Parallel.ForEach(names.Reverse(), name => output.Write(new OutputFile(new SiteUrl(name), Text(name))));
            output.Commit();
        }

        Assert.Equal(one, File.ReadAllBytes(Zip));
    }

    [Fact]
    public void Write_Twice_IsAFaultOfOurs()
    {
        using var output = Open();
        output.Write(OutputProject.File("a.html", "a"));
        Assert.Throws<InvalidOperationException>(() => output.Write(OutputProject.File("a.html", "a")));
    }

    [Fact]
    public void Commit_OverAnOlderZip_ReplacesItAndKeepsItsRights()
    {
        Write("index.html");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Zip, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write("other.html");
        Assert.Contains("a-site/other.html", Layout().Names);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Zip));
        Assert.Equal(["project/content/site.yml", "project/site.zip"], Files());
    }

    [Fact]
    public void Commit_ThroughALink_ReplacesWhatItLeadsTo()
    {
        Directory.CreateDirectory(_project["elsewhere"]);
        File.CreateSymbolicLink(Zip, _project["elsewhere/real.zip"]);
        Write("index.html");
        Assert.NotNull(new FileInfo(Zip).LinkTarget);
        Assert.Contains("a-site/index.html", ZipLayout.Read(File.ReadAllBytes(_project["elsewhere/real.zip"])).Names);
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesTheOlderZipAndNothingElse()
    {
        Write("index.html");
        var before = _project.Everything();
        using (var output = Open()) output.Write(OutputProject.File("other.html", "new"));
        Assert.Equal(before, _project.Everything());
    }

    /// <summary>What a killed run left is taken over; the older zip stood all the time.</summary>
    [Fact]
    public void Open_AfterAKill_TidiesUp()
    {
        Write("index.html");
        _project.Write("project/site.zip.ogpsite-tmp", "half a zip");
        _project.Write("project/site.zip.ogpsite-parts", "parts");
        Write("other.html");
        Assert.Contains("a-site/other.html", Layout().Names);
        Assert.Equal(["project/content/site.yml", "project/site.zip"], Files());
    }

    [Fact]
    public void Open_WhileAnotherRunWrites_IsRefused()
    {
        using var first = Open();
        first.Write(OutputProject.File("index.html", "first"));
        Assert.Equal(Zip, Assert.Throws<OutputException>(() => Open()).Path);
        first.Commit();
        Assert.Contains("a-site/index.html", Layout().Names);
    }

    private void Write(params string[] names) => Write(Label, names);

    private void Write(ZipLabel label, params string[] names)
    {
        using var output = Open(label);
        foreach (var name in names) output.Write(new OutputFile(new SiteUrl(name), Text(name)));
        output.Commit();
        Assert.Equal(File.ReadAllBytes(Zip).Length, output.Length);
    }

    private ZipOutput Open(ZipLabel? label = null)
    {
        var diagnostics = new DiagnosticBag();
        var target = new ZipTarget { Path = Zip, ProjectRoot = _project.Root };
        return ZipOutput.Open(target, label ?? Label, diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.ToSorted()));
    }

    private static byte[] Text(string name) =>
        name == "empty.txt" ? [] : Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{name} text ", 5)));

    private ZipLayout Layout() => ZipLayout.Read(File.ReadAllBytes(Zip));

    private byte[] Unpack(string name)
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var content = zip.GetEntry("a-site/" + name)!.Open(); // a test that names it has written it
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string[] Files() =>
        [.. _project.Everything().Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal)];

    /// <summary>Those of the programs that are installed; a reader with a doubt says so by its exit code.</summary>
    private void AssertReadable()
    {
        (string Program, string[] Arguments)[] readers =
        [
            ("unzip", ["-tqq", Zip]), ("7z", ["t", "-bso0", "-bsp0", Zip]), ("python3", ["-m", "zipfile", "-t", Zip]),
        ];
        foreach (var (program, arguments) in readers)
        {
            if (ExternalTool.TryFind(program) is not { } path) continue;
            ExternalTool.RunAsync(path, arguments).GetAwaiter().GetResult().OrThrow();
        }
    }
}
