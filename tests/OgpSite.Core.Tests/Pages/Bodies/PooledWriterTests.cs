using OgpSite.Core.Pages.Bodies;

namespace OgpSite.Core.Tests.Pages.Bodies;

public sealed class PooledWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public void Writes_OfAllKinds_AreAsInAStringWriter(int count)
    {
        using var expected = new StringWriter();
        using var writer = new PooledWriter();
        foreach (var to in new TextWriter[] { expected, writer })
        {
            for (var i = 0; i < count; i++)
            {
                to.Write('a');
                to.Write("é😀");
                to.Write((string?)null);
                to.Write("xyz".ToCharArray(), 1, 1);
                to.Write("span".AsSpan());
            }
        }

        Assert.Equal(expected.ToString(), writer.ToString());
    }

    [Fact]
    public void Writer_AfterAnother_BeginsEmpty()
    {
        using (var before = new PooledWriter()) before.Write(new string('x', 50_000));
        using var writer = new PooledWriter();
        Assert.Equal("", writer.ToString());
        writer.Write("own");
        Assert.Equal("own", writer.ToString());
    }
}
