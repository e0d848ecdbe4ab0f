using OgpSite.Core.Incremental;
using OgpSite.Core.Output;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Incremental;

public sealed class SiteMemoryFileTests
{
    private static readonly byte[] Bytes = BytesOf(MemoryOf("""
        == site.yml
        title: Site
        == a.md
        ---
        title: A
        type: design
        country: Chile
        country-code: CL
        ---
        # A heading of the first level, which is reported

        About the [milestone](../glossary/en/milestone.md).[^1] See [below](#h-below).

        ## Below

        [^1]: A note.
        == content/glossary/en/milestone.md
        ---
        term: milestone
        definition: A step.
        ---
        """));

    [Fact]
    public void Memory_WrittenAndRead_IsTheSame() => Assert.Equal(Bytes, BytesOf(SiteMemoryFile.Read(Bytes)));

    [Fact]
    public void Memory_OfABuild_KnowsItsPages() => Assert.Equal(
        ["glossary/milestone.html", "reports/a.html"],
        SiteMemoryFile.Read(Bytes).Pages.Keys.Select(url => url.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Memory_OfABuild_KnowsItsListsAndData() => Assert.Superset(
        new HashSet<string> { "index.html", "members/index.html", "data/datapackage.json" },
        SiteMemoryFile.Read(Bytes).Lists.Keys.Select(url => url.Path).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whatever happened to the file, nothing is believed of it, and nothing is thrown.</summary>
    [Fact]
    public void Bytes_ChangedOrCut_AreNoMemory()
    {
        for (var place = 0; place < Bytes.Length; place += 1 + (Bytes.Length / 100))
        {
            var changed = Bytes.ToArray();
            changed[place] ^= 0x40;
            Assert.Empty(SiteMemoryFile.Read(changed).Pages);
            Assert.Empty(SiteMemoryFile.Read(Bytes.AsMemory(0, place)).Pages);
        }
    }

    /// <summary>A memory as its file has it.</summary>
    internal static byte[] BytesOf(SiteMemory memory)
    {
        using var file = new MemoryStream();
        SiteMemoryFile.Write(memory, file);
        return file.ToArray();
    }

    private static SiteMemory MemoryOf(string text)
    {
        using var output = new MemoryOutput();
        var project = MemorySourceTree.OfTexts(SiteText.Parse(text).Select(file => (file.Key, file.Value)));
        return SiteBuilder.Build(TestSite.InputOf(project), output, new BuildOptions()).Memory;
    }
}
