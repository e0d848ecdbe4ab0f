using System.Globalization;

namespace OgpSite.Core.Reports;

/// <summary>A year, a month of a year, or a day: as much of a date as the source gives.</summary>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>
    /// Reads <c>2021</c>, <c>2021-03</c> or <c>2021-03-09</c>;
    /// null for anything else, and for days that no calendar has.
    /// </summary>
    public static PartialDate? Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length > 3 || Number(parts[0], 4) is not { } year || year is < 1900 or > 2199) return null;
        if (parts.Length == 1) return new PartialDate(year);
        if (Number(parts[1], 2) is not { } month || month is < 1 or > 12) return null;
        if (parts.Length == 2) return new PartialDate(year, month);
        return Number(parts[2], 2) is { } day && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;

        static int? Number(string digits, int length) =>
            digits.Length == length
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }

    /// <summary>The day itself, or the first of the month or year, for formats that know no less than days.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

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
