using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

public sealed class QuietPeriodTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly QuietPeriod _quiet;
    private int _passed;

    public QuietPeriodTests() => _quiet = new QuietPeriod(_clock, () => _passed++);

    public void Dispose() => _quiet.Dispose();

    [Fact]
    public void Touch_Never_IsNoQuietPeriod()
    {
        _clock.Advance(60_000);
        Assert.Equal(0, _passed);
    }

    [Fact]
    public void Touch_Once_PassesAfterATenthOfASecond()
    {
        _quiet.Touch();
        _clock.Advance(99);
        Assert.Equal(0, _passed);
        _clock.Advance(1);
        Assert.Equal(1, _passed);
        _clock.Advance(60_000);
        Assert.Equal(1, _passed);
    }

    [Fact]
    public void Touch_Burst_PassesOnceAfterTheLast()
    {
        for (var i = 0; i < 15; i++)
        {
            _quiet.Touch();
            _clock.Advance(60);
            Assert.Equal(0, _passed);
        }

        _clock.Advance(40);
        Assert.Equal(1, _passed);
    }

    [Fact]
    public void Touch_WithoutEnd_PassesEveryTwoSeconds()
    {
        for (var i = 0; i < 100; i++)
        {
            _quiet.Touch();
            _clock.Advance(50);
        }

        Assert.Equal(2, _passed);
    }

    [Fact]
    public void Touch_AfterItPassed_PassesAgain()
    {
        _quiet.Touch();
        _clock.Advance(100);
        _quiet.Touch();
        _clock.Advance(100);
        Assert.Equal(2, _passed);
    }
}
