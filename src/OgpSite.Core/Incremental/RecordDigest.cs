using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Incremental;

/// <summary>
/// The digest of a record with all it holds: the same for equal ones, and in practice for no others. It looks at every
/// property that is there, so that none can be forgotten. Safe to use from several threads.
/// </summary>
internal sealed class RecordDigest
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly ConcurrentDictionary<Type, ImmutableArray<MethodInvoker>> _properties = new();

    /// <summary>What many pages share is looked at once: the frame of a language, the card of a report or a term.</summary>
    private readonly ConcurrentDictionary<object, UInt128> _shared = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _buffers = [];

    public UInt128 Of(params ReadOnlySpan<object?> values)
    {
        if (!_buffers.TryTake(out var bytes)) bytes = new ArrayBufferWriter<byte>(4096);
        foreach (var value in values) Append(value, bytes);
        var digest = XxHash128.HashToUInt128(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
        _buffers.Add(bytes);
        return digest;
    }

    private void Append(object? value, ArrayBufferWriter<byte> bytes)
    {
        switch (value)
        {
            case null:
                Append(-1, bytes);
                break;
            case string text:
                Append(text.Length, bytes);
                bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
                break;
            case int number:
                Append(number, bytes);
                break;
            case bool or Enum:
                Append(Convert.ToInt32(value, CultureInfo.InvariantCulture), bytes);
                break;
            case UInt128 digest:
                Append(digest, bytes);
                break;
            case Uri address:
                Append(address.OriginalString, bytes);
                break;
            case ReadOnlyMemory<byte> content:
                Append(content.Length, bytes);
                bytes.Write(content.Span);
                break;
            case Report report:
                // A report is what its file says.
                Append(report.Path.Value, bytes);
                Append(report.Digest, bytes);
                break;
            case Scale scale:
                Append(scale.Name, bytes);
                break;
            case SiteFrame or ReportCard or TermCard:
                Append(_shared.GetOrAdd(value, OfProperties), bytes);
                break;
            case SiteUrl url:
                Append(url.Path, bytes);
                break;
            case IDictionary map:
                AppendMap(map, bytes);
                break;
            case IEnumerable items:
                AppendItems(items, bytes);
                break;
            case IFormattable number:
                Append(number.ToString(null, CultureInfo.InvariantCulture), bytes);
                break;
            default:
                AppendProperties(value, bytes);
                break;
        }
    }

    private static void Append(int number, ArrayBufferWriter<byte> bytes) =>
        bytes.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    private static void Append(UInt128 digest, ArrayBufferWriter<byte> bytes) =>
        bytes.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in digest)));

    /// <summary>No order is promised of them, so they are put into one.</summary>
    private void AppendMap(IDictionary map, ArrayBufferWriter<byte> bytes) => AppendItems(
        map.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal)
            .SelectMany(key => new[] { key, map[key] }),
        bytes);

    private void AppendItems(IEnumerable items, ArrayBufferWriter<byte> bytes)
    {
        var count = 0;
        foreach (var item in items)
        {
            Append(item, bytes);
            count++;
        }

        // Behind them: a list cannot be taken for a longer or a shorter one.
        Append(count, bytes);
    }

    private UInt128 OfProperties(object record)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        AppendProperties(record, bytes);
        return XxHash128.HashToUInt128(bytes.WrittenSpan);
    }

    private void AppendProperties(object record, ArrayBufferWriter<byte> bytes)
    {
        var type = record.GetType();
        // One property may hold records of several types.
        Append(type.Name, bytes);
        foreach (var property in _properties.GetOrAdd(type, PropertiesOf)) Append(property.Invoke(record), bytes);
    }

    private static ImmutableArray<MethodInvoker> PropertiesOf(Type type) =>
        type.Namespace!.StartsWith(nameof(OgpSite), StringComparison.Ordinal)
            ?
            [
                .. type.GetProperties(Instance)
                    .Where(property => property.CanRead && property.Name != "EqualityContract"
                        && property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsPrivate)
                    .OrderBy(property => property.Name, StringComparer.Ordinal)
                    .Select(property => MethodInvoker.Create(property.GetMethod!)),
            ]
            : throw new NotSupportedException($"A page that holds a '{type}' cannot be told from others.");
}
