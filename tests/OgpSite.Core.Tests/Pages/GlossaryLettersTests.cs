using OgpSite.Core.Graph;
using OgpSite.Core.Pages;

namespace OgpSite.Core.Tests.Pages;

public sealed class GlossaryLettersTests
{
    [Fact]
    public void Of_Terms_AreUnderTheirLetterWithoutAccent()
    {
        var names = new[] { "3D", "“Quoted”", "access", "Ámbito", "budget", "план", "أثر", "اسم", "يوم" };
        ImmutableArray<TermCard> terms =
        [
            .. names.OrderBy(SortKey.Of, StringComparer.Ordinal)
                .Select(name => new TermCard(name, name, null, "What it is.", null)),
        ];
        var letters = GlossaryLetters.Of(terms);
        Assert.Equal(
            ["#: 3D, “Quoted”", "A: access, Ámbito", "B: budget", "П: план", "ا: أثر, اسم", "ي: يوم"],
            letters.Select(letter => $"{letter.Letter}: {string.Join(", ", letter.Terms.Select(term => term.Term))}"));
        Assert.Equal(["letter-u0023", "letter-a", "letter-b", "letter-u041f", "letter-u0627", "letter-u064a"],
            letters.Select(letter => letter.Id));
    }
}
