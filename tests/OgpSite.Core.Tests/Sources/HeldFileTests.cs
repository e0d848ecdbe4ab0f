using OgpSite.Core.Output;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class HeldFileTests
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);
    private const int FileExists = unchecked((int)0x80070050);

    private int _tries;

    [Theory]
    [InlineData(SharingViolation)]
    [InlineData(LockViolation)]
    public void Retry_FileHeldForAMoment_IsTriedAgain(int refusal)
    {
        Assert.Equal("read", HeldFile.Retry(() => Try(held: 3, refusal)));
        Assert.Equal(4, _tries);
    }

    [Fact]
    public void Retry_FileHeldForLonger_IsRefused()
    {
        Assert.Throws<IOException>(() => HeldFile.Retry(() => Try(held: 4, SharingViolation)));
        Assert.Equal(4, _tries);
    }

    [Fact]
    public void Retry_OtherRefusal_IsThrownAtOnce()
    {
        Assert.Throws<IOException>(() => HeldFile.Retry(() => Try(held: 1, FileExists)));
        Assert.Equal(1, _tries);
    }

    [Fact]
    public void Disk_FileHeldForAMoment_IsTriedAgain() =>
        Assert.Equal("read", Disk.Do("path", () => Try(held: 1, SharingViolation)));

    /// <summary>A stream that was read to its middle would be copied from there.</summary>
    [Fact]
    public void Disk_WhatCannotBeBegunAgain_IsTriedOnce()
    {
        Assert.Throws<OutputException>(() => Disk.Once("path", () => Try(held: 1, SharingViolation)));
        Assert.Equal(1, _tries);
    }

    [Fact]
    public void Disk_FileHeldForLonger_IsRefusedWithItsPath()
    {
        var refusal = Assert.Throws<OutputException>(() => Disk.Do("path", () => Try(held: 9, SharingViolation)));
        Assert.Equal("path", refusal.Path);
    }

    private string Try(int held, int refusal) =>
        ++_tries <= held ? throw new IOException("It is used by another process.", refusal) : "read";
}
