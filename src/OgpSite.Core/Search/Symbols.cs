namespace OgpSite.Core.Search;

/// <summary>
/// Numbers as printable ASCII that stands in a JavaScript string as it is: mostly one character each, which compresses
/// well.
/// </summary>
/// <remarks>
/// There are 93 symbols, from the space to <c>~</c> without <c>"</c> and <c>\</c>. Numbers below 70 are one symbol,
/// below 1,930 two, below 19,228 three, all others five: the first symbol tells how many.
/// </remarks>
internal static class Symbols
{
    private const int Base = 93;
    private const int OneSymbol = 70;
    private const int TwoSymbols = 20 * Base;
    private const int ThreeSymbols = 2 * Base * Base;

    /// <summary>The largest number of five symbols.</summary>
    public const int Largest = OneSymbol + TwoSymbols + ThreeSymbols + (Base * Base * Base * Base) - 1;

    private static ReadOnlySpan<byte> All =>
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8;

    public static int WidthOf(int number) => number switch
    {
        < OneSymbol => 1,
        < OneSymbol + TwoSymbols => 2,
        < OneSymbol + TwoSymbols + ThreeSymbols => 3,
        _ => 5,
    };

    /// <summary>Writes a number to the target's beginning and returns how many symbols it took.</summary>
    public static int Write(Span<byte> target, int number)
    {
        if (number < OneSymbol)
        {
            target[0] = All[number];
            return 1;
        }

        number -= OneSymbol;
        if (number < TwoSymbols)
        {
            target[0] = All[OneSymbol + (number / Base)];
            target[1] = All[number % Base];
            return 2;
        }

        number -= TwoSymbols;
        if (number < ThreeSymbols)
        {
            target[0] = All[OneSymbol + 20 + (number / (Base * Base))];
            target[1] = All[number / Base % Base];
            target[2] = All[number % Base];
            return 3;
        }

        number -= ThreeSymbols;
        target[0] = All[Base - 1];
        for (var place = 4; place > 0; place--)
        {
            target[place] = All[number % Base];
            number /= Base;
        }

        return 5;
    }

    public static ByteBuffer AddSymbols(this ByteBuffer buffer, int number)
    {
        Span<byte> symbols = stackalloc byte[5];
        return buffer.Add(symbols[..Write(symbols, number)]);
    }
}
