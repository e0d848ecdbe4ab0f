using System.Collections.Frozen;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Search;

namespace OgpSite.Core.Incremental;

/// <summary>
/// A memory as bytes: the version, the memory, a digest of the memory. Another version's, or what is not whole, is read
/// as no memory at all.
/// </summary>
public static class SiteMemoryFile
{
    private const int DigestLength = 16;
    private const int BufferLength = 64 * 1024;

    /// <summary>This very tool: what another one remembers may mean something else.</summary>
    private static byte[] Version => typeof(SiteMemoryFile).Module.ModuleVersionId.ToByteArray();

    /// <summary>Writes a memory bit by bit: it may be long.</summary>
    public static void Write(SiteMemory memory, Stream to)
    {
        to.Write(Version);
        var hash = new XxHash128();
        using (var buffered = new BufferedStream(new HashingStream(to, hash), BufferLength))
        using (var writer = new BinaryWriter(buffered, Encoding.UTF8)) new Writer(writer).Write(memory);
        to.Write(hash.GetCurrentHash());
    }

    public static SiteMemory Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (!span.StartsWith(Version) || span.Length < Version.Length + DigestLength) return SiteMemory.Empty;
        var content = bytes[Version.Length..^DigestLength];
        if (!XxHash128.Hash(content.Span).AsSpan().SequenceEqual(span[^DigestLength..])) return SiteMemory.Empty;
        var array = MemoryMarshal.TryGetArray(content, out var segment)
            ? segment
            : new ArraySegment<byte>(content.ToArray());
        using var reader = new BinaryReader(
            new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), Encoding.UTF8);
        return new Reader(reader).Read();
    }

    private sealed class Writer(BinaryWriter to)
    {
        public void Write(SiteMemory memory)
        {
            Write(memory.Site);
            Write(memory.Pages, page =>
            {
                to.Write(page.Key.Path);
                Write(page.Value);
            });
            Write(memory.Lists, list =>
            {
                to.Write(list.Key.Path);
                Write(list.Value.Key);
                Write(list.Value.Files);
            });
            Write(memory.Entries, entry =>
            {
                to.Write(entry.Path);
                Write(entry.Digest);
                Write(entry.Letters, to.Write);
            });
            Write(memory.Terms, terms =>
            {
                to.Write(terms.Key);
                Write(terms.Value, to.Write);
            });
        }

        private void Write(RememberedPage page)
        {
            Write(page.Key);
            Write(page.Outcome);
            Write(page.Problems, problem =>
            {
                to.Write(problem.Code);
                to.Write((byte)problem.Severity);
                Write(problem.Location);
                to.Write(problem.Message);
            });
            Write(page.Printed);
        }

        private void Write(PrintedPage page)
        {
            Write(page.Files);
            to.Write(page.Indexed is not null);
            if (page.Indexed is { } indexed) Write(indexed);
        }

        private void Write(ImmutableArray<FileDigest> files) => Write(files, file =>
        {
            to.Write(file.Url.Path);
            to.Write(file.Length);
            Write(file.Hash);
        });

        private void Write(PageOutcome outcome)
        {
            to.Write(outcome.Url.Path);
            Write(outcome.Ids, to.Write);
            Write(outcome.Fragments, link =>
            {
                to.Write(link.Page.Path);
                to.Write(link.Id);
                to.Write(link.Written);
                to.Write(link.Target);
                Write(link.Location);
            });
            Write(outcome.Terms, to.Write);
            Write(outcome.Asked, path => to.Write(path.Value));
        }

        private void Write(IndexedPage page)
        {
            to.Write7BitEncodedInt(page.DocumentCount);
            to.Write7BitEncodedInt(page.Postings.Length);
            to.Write(page.Postings.Span);
            to.Write(page.Member);
            to.Write(page.Year);
            to.Write(page.Type);
            Write(page.PolicyAreas, to.Write);
            Write(page.ExcerptFiles, file =>
            {
                to.Write(file.Name);
                to.Write7BitEncodedInt(file.DocumentCount);
            });
        }

        private void Write(SourceLocation location)
        {
            to.Write(location.Path.Value);
            to.Write7BitEncodedInt(location.Line);
            to.Write7BitEncodedInt(location.Column);
        }

        private void Write(UInt128 digest)
        {
            to.Write((ulong)(digest >> 64));
            to.Write((ulong)digest);
        }

        private void Write<T>(IReadOnlyCollection<T> items, Action<T> write)
        {
            to.Write7BitEncodedInt(items.Count);
            foreach (var item in items) write(item);
        }
    }

    private sealed class Reader(BinaryReader from)
    {
        public SiteMemory Read() => new()
        {
            Site = ReadDigest(),
            Pages = ReadItems(() => KeyValuePair.Create(new SiteUrl(from.ReadString()), ReadPage())).ToFrozenDictionary(),
            Lists = ReadItems(() => KeyValuePair.Create(
                new SiteUrl(from.ReadString()), new RememberedFiles(ReadDigest(), ReadFiles()))).ToFrozenDictionary(),
            Entries = ReadItems(() => new EntryTrace(
                from.ReadString(), ReadDigest(), ReadItems(from.ReadString))),
            Terms = ReadItems(() => KeyValuePair.Create(from.ReadString(), ReadItems(from.ReadString)))
                .ToFrozenDictionary(StringComparer.Ordinal),
        };

        private RememberedPage ReadPage() => new(
            ReadDigest(),
            ReadOutcome(),
            ReadItems(() => new Diagnostic(
                DiagnosticCatalog.ByCode[from.ReadString()], (Severity)from.ReadByte(), ReadLocation(), from.ReadString())),
            ReadPrinted());

        private PrintedPage ReadPrinted() => new(ReadFiles(), from.ReadBoolean() ? ReadIndexed() : null);

        private ImmutableArray<FileDigest> ReadFiles() => ReadItems(
            () => new FileDigest(new SiteUrl(from.ReadString()), from.ReadInt64(), ReadDigest()));

        private PageOutcome ReadOutcome() => new(
            new SiteUrl(from.ReadString()),
            ReadItems(from.ReadString),
            ReadItems(() => new FragmentLink(
                new SiteUrl(from.ReadString()), from.ReadString(), from.ReadString(), from.ReadString(), ReadLocation())),
            ReadItems(from.ReadString),
            ReadItems(ReadPath));

        private IndexedPage ReadIndexed() => new()
        {
            DocumentCount = from.Read7BitEncodedInt(),
            Postings = from.ReadBytes(from.Read7BitEncodedInt()),
            Member = from.ReadString(),
            Year = from.ReadString(),
            Type = from.ReadString(),
            PolicyAreas = ReadItems(from.ReadString),
            ExcerptFiles = ReadItems(() => new ExcerptFile(from.ReadString(), from.Read7BitEncodedInt())),
        };

        private SourcePath ReadPath() => new(from.ReadString());

        private SourceLocation ReadLocation() => new(ReadPath(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt());

        private UInt128 ReadDigest() => new(from.ReadUInt64(), from.ReadUInt64());

        private ImmutableArray<T> ReadItems<T>(Func<T> read)
        {
            var items = new T[from.Read7BitEncodedInt()];
            for (var i = 0; i < items.Length; i++) items[i] = read();
            return ImmutableCollectionsMarshal.AsImmutableArray(items);
        }
    }
}
