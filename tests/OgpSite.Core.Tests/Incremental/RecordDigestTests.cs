using System.Collections.Frozen;
using OgpSite.Core.Incremental;
using OgpSite.Core.Pages;

namespace OgpSite.Core.Tests.Incremental;

public sealed class RecordDigestTests
{
    private readonly RecordDigest _digest = new();

    [Fact]
    public void Records_ThatAreEqual_HaveOneDigest() =>
        Assert.Equal(_digest.Of(new PageLink("A", default, "b")), _digest.Of(new PageLink("A", default, "b")));

    [Fact]
    public void Records_ThatDifferInAnything_HaveOthers()
    {
        object?[] values =
        [
            new PageLink("A", new("a.html"), "b"), new PageLink("A", new("b.html"), "b"), new PageLink("A", new("a.html"), "c"),
            new NavigationLink("A", new("a.html"), "b"), "A", "", null, 1, 2, true,
            ImmutableArray.Create("ab", "c"), ImmutableArray.Create("a", "bc"), ImmutableArray.Create("abc"),
            ImmutableArray.Create(ImmutableArray.Create("a"), []), ImmutableArray.Create<ImmutableArray<string>>([], ["a"]),
            new[] { KeyValuePair.Create("a", 1) }.ToFrozenDictionary(), new[] { KeyValuePair.Create("a", 2) }.ToFrozenDictionary(),
            new Uri("https://example.org/a"), new Uri("https://example.org/A"),
        ];
        Assert.Equal(values.Length - 1, values.Select(value => _digest.Of(value)).Distinct().Count());
        // A number and a truth are told apart by the property they stand in.
        Assert.Equal(_digest.Of(1), _digest.Of(true));
    }

    [Fact]
    public void Map_InAnotherOrder_HasTheSameDigest()
    {
        var one = Enumerable.Range(0, 50).ToDictionary(i => $"key {i}", i => i);
        var other = one.Reverse().ToDictionary();
        Assert.Equal(_digest.Of(one), _digest.Of(other));
    }

    [Fact]
    public void Value_OfATypeThatCannotBeLookedInto_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => _digest.Of(new System.Text.StringBuilder("a")));
}
