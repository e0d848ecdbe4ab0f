using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using RazorLight.Razor;

namespace OgpSite.Core.Themes;

/// <summary>A template as machine code: an assembly and its line numbers, kept in one file with a checksum.</summary>
internal sealed record CompiledTemplate(byte[] Assembly, byte[] Symbols)
{
    private static ReadOnlySpan<byte> Magic => "OGPTMPL1"u8;
    private const int ChecksumLength = SHA256.HashSizeInBytes;

    /// <summary>Magic, checksum of what follows, length of the assembly, assembly, symbols.</summary>
    public byte[] Pack()
    {
        var start = Magic.Length + ChecksumLength;
        var bytes = new byte[start + sizeof(int) + Assembly.Length + Symbols.Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(start), Assembly.Length);
        Assembly.CopyTo(bytes, start + sizeof(int));
        Symbols.CopyTo(bytes, start + sizeof(int) + Assembly.Length);
        SHA256.HashData(bytes.AsSpan(start), bytes.AsSpan(Magic.Length));
        return bytes;
    }

    /// <summary>Null where the bytes are not what <see cref="Pack"/> made.</summary>
    public static CompiledTemplate? Unpack(ReadOnlySpan<byte> bytes)
    {
        var start = Magic.Length + ChecksumLength;
        if (bytes.Length < start + sizeof(int) || !bytes.StartsWith(Magic)) return null;
        var body = bytes[start..];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[Magic.Length..start])) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(body);
        var content = body[sizeof(int)..];
        if (length < 0 || length > content.Length) return null;
        return new CompiledTemplate(content[..length].ToArray(), content[length..].ToArray());
    }

    /// <summary>Loads the assembly for good and gives the template's type.</summary>
    public Type Load() => TypeIn(System.Reflection.Assembly.Load(Assembly, Symbols));

    public static Type TypeIn(Assembly assembly) =>
        assembly.GetCustomAttribute<RazorLightTemplateAttribute>()?.TemplateType
        ?? throw new BadImageFormatException("The assembly holds no template.");
}
