using System.Globalization;
using OgpSite.Core.Output.Zips;

namespace OgpSite.Core.Tests.Output.Zips;

public sealed class ZipTimeTests
{
    [Theory]
    [InlineData("1980-01-01T00:00:00Z", 1980, 1, 1, 0, 0, 0)]
    [InlineData("2023-11-14T22:13:21Z", 2023, 11, 14, 22, 13, 20)]
    [InlineData("2024-01-01T01:30:00+05:30", 2023, 12, 31, 20, 0, 0)]
    [InlineData("2107-12-31T23:59:59Z", 2107, 12, 31, 23, 59, 58)]
    [InlineData("1970-01-01T00:00:00Z", 1980, 1, 1, 0, 0, 0)]
    [InlineData("1979-12-31T23:59:59Z", 1980, 1, 1, 0, 0, 0)]
    [InlineData("2108-01-01T00:00:00Z", 2107, 12, 31, 23, 59, 58)]
    public void Of_Time_IsThatOfUtcWithinWhatZipsKnow(
        string time, int year, int month, int day, int hour, int minute, int second)
    {
        var found = ZipTime.Of(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
        Assert.Equal(
            (year, month, day, hour, minute, second),
            (1980 + (found.Date >> 9), (found.Date >> 5) & 15, found.Date & 31,
                found.Time >> 11, (found.Time >> 5) & 63, (found.Time & 31) * 2));
    }

    [Fact]
    public void Of_NoTime_IsTheEarliest() => Assert.Equal(new ZipTime(0x0021, 0), ZipTime.Of(null));
}
