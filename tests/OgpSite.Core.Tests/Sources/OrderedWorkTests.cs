using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class OrderedWorkTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public void Map_Items_ComeBackInTheirOrder(int jobs)
    {
        ImmutableArray<int> items = [.. Enumerable.Range(0, 100)];
        Assert.Equal(items.Select(item => item * item), Work(jobs).Map(items, item => item * item, _ => -1));
    }

    [Fact]
    public void Map_NoItems_IsEmpty() => Assert.Empty(Work(2).Map(ImmutableArray<int>.Empty, item => item, _ => -1));

    [Fact]
    public void Map_LateFirstItem_StillComesFirst()
    {
        using var gate = new ManualResetEventSlim();
        var results = Work(2).Map([0, 1], item =>
        {
            if (item == 0) gate.Wait();
            else gate.Set();
            return item;
        }, _ => -1);
        Assert.Equal([0, 1], results.AsEnumerable());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Map_FunctionThatThrows_ThrowsTheSameHere(int jobs)
    {
        var thrown = new InvalidOperationException("seven");
        var caught = Assert.Throws<InvalidOperationException>(() => Work(jobs).Map(
            [.. Enumerable.Range(0, 20)], item => item == 7 ? throw thrown : item, _ => -1));
        Assert.Same(thrown, caught);
    }

    [Fact]
    public void Map_Cancelled_TakesNoFurtherItem()
    {
        using var cancellation = new CancellationTokenSource();
        var done = 0;
        Assert.Throws<OperationCanceledException>(() => new OrderedWork(1, Long, cancellation.Token).Map(
            [.. Enumerable.Range(0, 100)], item =>
            {
                if (item == 3) cancellation.Cancel();
                return done++;
            }, _ => -1));
        Assert.Equal(4, done);
    }

    [Fact]
    public void Map_ItemThatNeverEnds_IsGivenUpAndTheOthersAreNot()
    {
        using var gate = new ManualResetEventSlim();
        var results = new OrderedWork(1, TimeSpan.FromMilliseconds(400), CancellationToken.None).Map([0, 1, 2], item =>
        {
            if (item == 1) gate.Wait();
            return item;
        }, item => -item);
        gate.Set();
        Assert.Equal([0, -1, 2], results.AsEnumerable());
    }

    [Fact]
    public void Map_FailureOfAnItemThatWasGivenUp_IsNotHeardOf()
    {
        using var gate = new ManualResetEventSlim();
        using var over = new ManualResetEventSlim();
        var results = new OrderedWork(1, TimeSpan.FromMilliseconds(200), CancellationToken.None).Map([0], int (_) =>
        {
            try
            {
                gate.Wait();
                throw new InvalidOperationException("too late");
            }
            finally
            {
                over.Set();
            }
        }, _ => -1);
        gate.Set();
        over.Wait();
        Assert.Equal([-1], results.AsEnumerable());
    }

    /// <summary>Deep recursion that the runner's own stack would not bear.</summary>
    [Fact]
    public void Map_DeepRecursion_IsBorne() =>
        Assert.Equal(100_000, Assert.Single(Work(1).Map([100_000], Depth, _ => -1)));

    private static int Depth(int levels) => levels == 0 ? 0 : 1 + Depth(levels - 1);

    private static OrderedWork Work(int jobs) => new(jobs, Long, CancellationToken.None);
}
