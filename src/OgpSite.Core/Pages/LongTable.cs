namespace OgpSite.Core.Pages;

/// <summary>Tables that are longer than a window, which scroll within themselves so that their heads stay in sight.</summary>
public static class LongTable
{
    private const int MostRowsInAWindow = 20;

    /// <param name="rows">Without those of the head.</param>
    public static bool Is(int rows) => rows > MostRowsInAWindow;
}
