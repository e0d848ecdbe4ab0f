using System.Text;
using System.Xml;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Feeds;

/// <summary>Makes an XML file whose bytes depend on its content alone.</summary>
internal static class XmlFile
{
    public static OutputFile Write(SiteUrl url, Action<XmlWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
        }))
        {
            write(writer);
        }

        return new OutputFile(url, content.ToArray());
    }

    /// <summary>The text without what XML cannot hold: controls, and halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            clean.Append(rune);
        return clean.Replace("\uFFFD", "").ToString();
    }

    private static bool IsClean(string text) => text.All(XmlConvert.IsXmlChar);
}
