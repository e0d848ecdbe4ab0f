using System.Text;
using OgpSite.Core.Search;

namespace OgpSite.Core.Tests.Search;

public sealed class SymbolsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(69, 1)]
    [InlineData(70, 2)]
    [InlineData(1929, 2)]
    [InlineData(1930, 3)]
    [InlineData(19227, 3)]
    [InlineData(19228, 5)]
    [InlineData(1_000_000, 5)]
    [InlineData(Symbols.Largest, 5)]
    public void Write_Number_IsReadAgain(int number, int width)
    {
        var text = Encoding.ASCII.GetString(new ByteBuffer().AddSymbols(number).Written);
        Assert.Equal(width, text.Length);
        Assert.Equal(width, Symbols.WidthOf(number));
        Assert.Equal([number], SymbolReader.ReadAll(text));
    }

    [Fact]
    public void Write_NumbersInARow_AreReadAgain()
    {
        var numbers = Enumerable.Range(0, 20_000).ToList();
        var buffer = new ByteBuffer();
        foreach (var number in numbers) buffer.AddSymbols(number);
        Assert.Equal(numbers, SymbolReader.ReadAll(Encoding.ASCII.GetString(buffer.Written)));
    }
}
