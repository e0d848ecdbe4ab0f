using System.Text;
using OgpSite.Core.Search;

namespace OgpSite.Core.Tests.Search;

public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\n\t\r\b\f\u0001\u001f\u007f", "\"\\n\\t\\r\\b\\f\\u0001\\u001f\u007f\"")]
    [InlineData("</script>é\u2028\u2029", "\"</script>é\\u2028\\u2029\"")]
    [InlineData("a😀b", "\"a😀b\"")]
    public void AddString_Text_IsAStringOfAScript(string text, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(new ByteBuffer().AddString(text).Written));

    /// <summary>xunit hands halves of characters on as U+FFFD, so these stand here.</summary>
    [Fact]
    public void AddString_HalvesOfCharacters_AreEscaped() =>
        Assert.Equal(
            "\"\\ud83dx\\ude00\\ud83d😀\\ud83d\"",
            Encoding.UTF8.GetString(new ByteBuffer().AddString("\ud83dx\ude00\ud83d😀\ud83d").Written));
}
