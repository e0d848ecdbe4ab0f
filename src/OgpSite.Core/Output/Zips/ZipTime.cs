namespace OgpSite.Core.Output.Zips;

/// <summary>A time as zips keep it: two numbers of MS-DOS, without a zone and in steps of two seconds.</summary>
internal readonly record struct ZipTime(ushort Date, ushort Time)
{
    private const int FirstYear = 1980;
    private const int LastYear = 2107;

    /// <summary>1 January 1980, 00:00:00: the earliest there is.</summary>
    public static ZipTime Earliest { get; } = new((1 << 5) | 1, 0);

    /// <summary>The time in UTC, so that it is the same everywhere; what is out of range becomes the nearest.</summary>
    public static ZipTime Of(DateTimeOffset? time)
    {
        if (time?.UtcDateTime is not { Year: >= FirstYear } utc) return Earliest;
        if (utc.Year > LastYear) utc = new DateTime(LastYear, 12, 31, 23, 59, 58, DateTimeKind.Utc);
        return new ZipTime(
            (ushort)(((utc.Year - FirstYear) << 9) | (utc.Month << 5) | utc.Day),
            (ushort)((utc.Hour << 11) | (utc.Minute << 5) | (utc.Second / 2)));
    }
}
