using System.Collections.Frozen;

namespace OgpSite.Core.Graph;

/// <summary>
/// Letters with accents and the letters they are made from, in the Latin, Greek, Cyrillic and Arabic scripts.
/// </summary>
/// <remarks>
/// .NET knows them too, but only where the machine has ICU: without it <c>Normalize</c> gives back what it got, and
/// names would have other addresses and another order there.
/// </remarks>
internal static class AccentedLetters
{
    /// <summary>Each word is a letter and behind it what has accents beside it. Small letters, but for İ.</summary>
    private const string Table =
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ " +
        "hĥȟḣḥḧḩḫẖ iìíîïĩīĭįİǐȉȋḭḯỉị jĵǰ kķǩḱḳḵ lĺļľḷḹḻḽ mḿṁṃ nñńņňǹṅṇṉṋ " +
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗřȑȓṙṛṝṟ sśŝşšșṡṣṥṧṩ tţťțṫṭṯṱẗ " +
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ æǣǽ øǿ ʒǯ " +
        "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ εέἐἑἒἓἔἕὲέ ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ ιΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ " +
        "οόὀὁὂὃὄὅὸό ρῤῥ υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ аӑӓ гѓ еѐёӗ жӂӝ зӟ ийѝӣӥ " +
        "кќ оӧ уўӯӱӳ чӵ ыӹ эӭ ії ѵѷ әӛ өӫ اآأإ وؤ يئ ہۂ ےۓ ەۀ";

    private static readonly FrozenDictionary<char, char> BareLetters = Table.Split(' ')
        .SelectMany(word => word[1..], (word, accented) => KeyValuePair.Create(accented, word[0]))
        .ToFrozenDictionary();

    /// <summary>The text with bare small letters for all that have accents; everything else is as it was.</summary>
    public static string Strip(string text) =>
        string.Create(text.Length, text, static (bare, source) =>
        {
            for (var i = 0; i < bare.Length; i++)
                bare[i] = BareLetters.GetValueOrDefault(char.ToLowerInvariant(source[i]), source[i]);
        });
}
