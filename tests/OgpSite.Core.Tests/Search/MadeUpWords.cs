namespace OgpSite.Core.Tests.Search;

/// <summary>
/// Words that look like those of a language: its letters, and often an ending of the kind that its stemmer cuts.
/// </summary>
internal static class MadeUpWords
{
    private const int PerLanguage = 3000;

    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    public static ImmutableSortedDictionary<string, ImmutableArray<string>> ByLanguage { get; } =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["ar"] = Words("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئىة\u064e\u064f\u0650\u0651\u0640",
                "ها ان ات ون ين يه ية ه ة ي", "ال وال بال كال فال لل و ل"),
            ["da"] = Words(Latin + "aeiouæøå", "erede ernes erens hederne ende heds elig løst igst t s e ene"),
            ["de"] = Words(Latin + "aeiouäöüß", "ern em er en es e s st est end ung ig ik isch lich heit keit nisse"),
            ["en"] = Words(Latin + "aeiouyy",
                "ational tional izer ed eed ing ies sses ness ful ative alize ement ion tion sion ll logi bli y s e"),
            ["es"] = Words(Latin + "aeiouáéíóúñü",
                "amente mente idades aciones logías ándolo iendo yendo aríamos ieran ásemos abais anza ico able é ó"),
            ["fr"] = Words(Latin + "aeiouéèêàùçëïôûœ",
                "issements ateur ations logie ences ités ives ement amment emment euses issait irait erions âmes è e"),
            ["hu"] = Words(Latin + "aeiouáéíóöőúüű",
                "ban ben nak nek val vel ért kor ek ok ök eim aitok unk ünk é éi t"),
            ["it"] = Words(Latin + "aeiouàèéìòù",
                "amente azione atrici mento logia osamente endo arebbero issimo gliela andosi anza iva à i e"),
            ["nl"] = Words(Latin + "aeiouëïéèijy",
                "heden heid ene en se s end ing ig lijk baar bar dd tt kk je aar oo"),
            ["no"] = Words(Latin + "aeiouæøå", "hetenes erende edes ertene aste hetens leg eleg ig lov slov t s e er"),
            ["pt"] = Words(Latin + "aeiouáéíóúâêôãõç",
                "amente mente idades ações logias ência ezas istas ivos ávamos eriam íssemos ando iras ão é ê"),
            ["ro"] = Words(Latin + "aeiouăâîşţ",
                "urilor aţie aţia ului elor iile ivitate icatori abilitate ibile oase istă ându iserăm ească ă e i"),
            ["ru"] = Words("абвгдежзийклмнопрстуфхцчшщъыьэюяё",
                "вшись ившись ывшись ейшими остью ость ейше ующая ившая ется уйте ениями иями ях ов ы нн ь"),
            ["sv"] = Words(Latin + "aeiouåäö", "heternas ande arens orna andes ast lös fullt lig els ig s e en t"),
            ["tr"] = Words("abcçdefgğhıijklmnoöprsştuüvyz",
                "larımızdan lerinin dığı dan den ımız siniz lar ler nın da de yla casına daki ydı mış sa ken p ç"),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static ImmutableArray<string> Words(string letters, string endings, string beginnings = "")
    {
        var random = new Random(3);
        var prefixes = beginnings.Split(' ');
        var suffixes = endings.Split(' ');
        string Letters(int most) => string.Concat(
            Enumerable.Range(0, 1 + random.Next(most)).Select(_ => letters[random.Next(letters.Length)]));
        return
        [
            .. suffixes,
            .. Enumerable.Range(0, PerLanguage).Select(i =>
                (i % 3 == 0 ? prefixes[random.Next(prefixes.Length)] : "") + Letters(7) +
                (i % 5 == 0 ? "" : suffixes[random.Next(suffixes.Length)]) +
                (i % 4 == 0 ? suffixes[random.Next(suffixes.Length)] : "")),
        ];
    }
}
