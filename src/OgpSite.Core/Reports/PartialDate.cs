using System.Globalization;

namespace OgpSite.Core.Reports;

/// <summary>A year, a month of a year, or a day: as much of a date as the source gives.</summary>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>By time; a year stands before its months, a month before its days.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>ISO 8601: <c>2021</c>, <c>2021-03</c> or <c>2021-03-09</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (var month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        var (month, day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}

/// <summary>A stretch of time, both ends included.</summary>
public readonly record struct DateRange(PartialDate From, PartialDate To);
