using System.Collections.Frozen;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Metadata;

/// <summary>
/// The names of countries in English, Spanish, French and Portuguese, as titles of reports write them: to tell a
/// country from a local government.
/// </summary>
internal static class CountryNames
{
    private static readonly FrozenSet<string> All = (
        "Afghanistan|Afganistán|Afeganistão|Albania|Albanie|Albânia|Algeria|Andorra|Angola|Argentina|Argentine|" +
        "Armenia|Arménie|Armênia|Arménia|Australia|Australie|Austrália|Austria|Autriche|Áustria|Azerbaijan|" +
        "Azerbaiyán|Azerbaïdjan|Azerbaijão|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Bélgica|Belgique|" +
        "Belize|Benin|Benín|Bénin|Bhutan|Bolivia|Bosnia and Herzegovina|Bosnia y Herzegovina|" +
        "Bosnie-Herzégovine|Bósnia e Herzegovina|Botswana|Brazil|Brasil|Brésil|Bulgaria|Bulgarie|Bulgária|" +
        "Burkina Faso|Burundi|Cabo Verde|Cape Verde|Cap-Vert|Cambodia|Cameroon|Camerún|Cameroun|Canada|Canadá|" +
        "Central African Republic|Chad|Chile|Chili|China|Colombia|Colombie|Colômbia|Comoros|Congo|" +
        "Democratic Republic of the Congo|Costa Rica|Côte d'Ivoire|Cote d'Ivoire|Ivory Coast|Costa de Marfil|" +
        "Costa do Marfim|Croatia|Croacia|Croatie|Croácia|Cuba|Cyprus|Czech Republic|Czechia|República Checa|" +
        "Chequia|République tchèque|Tchéquie|Denmark|Dinamarca|Danemark|Djibouti|Dominica|Dominican Republic|" +
        "República Dominicana|République dominicaine|Ecuador|Équateur|Equador|Egypt|El Salvador|Salvador|" +
        "Equatorial Guinea|Eritrea|Estonia|Estonie|Estónia|Estônia|Eswatini|Ethiopia|Fiji|Finland|Finlandia|" +
        "Finlande|Finlândia|France|Francia|França|Gabon|Gambia|The Gambia|Georgia|Géorgie|Geórgia|Germany|Alemania|" +
        "Allemagne|Alemanha|Ghana|Gana|Greece|Grecia|Grèce|Grécia|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|" +
        "Haiti|Honduras|Hungary|Hungría|Hongrie|Hungria|Iceland|India|Indonesia|Indonésie|Indonésia|Iran|Iraq|" +
        "Ireland|Irlanda|Irlande|Israel|Israël|Italy|Italia|Italie|Itália|Jamaica|Jamaïque|Japan|Jordan|Jordania|" +
        "Jordanie|Jordânia|Kazakhstan|Kenya|Kenia|Quênia|Quénia|Kiribati|Kosovo|Kuwait|Kyrgyz Republic|Kyrgyzstan|" +
        "Kirguistán|República Kirguisa|Kirghizistan|Laos|Latvia|Letonia|Lettonie|Letônia|Letónia|Lebanon|Lesotho|" +
        "Liberia|Libéria|Libya|Liechtenstein|Lithuania|Lituania|Lituanie|Lituânia|Luxembourg|Luxemburgo|Madagascar|" +
        "Malawi|Malaui|Malaysia|Maldives|Maldivas|Mali|Malta|Malte|Marshall Islands|Mauritania|Mauritius|Mexico|" +
        "México|Mexique|Micronesia|Moldova|Moldavia|Moldavie|Moldávia|Republic of Moldova|Monaco|Mongolia|Mongolie|" +
        "Mongólia|Montenegro|Monténégro|Morocco|Marruecos|Maroc|Marrocos|Mozambique|Myanmar|Namibia|Nauru|Nepal|" +
        "Netherlands|The Netherlands|Países Bajos|Pays-Bas|Países Baixos|New Zealand|Nueva Zelandia|Nueva Zelanda|" +
        "Nouvelle-Zélande|Nova Zelândia|Nicaragua|Niger|Nigeria|Nigéria|North Macedonia|Macedonia|" +
        "Macedonia del Norte|Macédoine du Nord|Macedônia do Norte|Norway|Noruega|Norvège|Oman|Pakistan|Pakistán|" +
        "Palau|Panama|Panamá|Papua New Guinea|Papúa Nueva Guinea|Papouasie-Nouvelle-Guinée|Papua-Nova Guiné|" +
        "Paraguay|Paraguai|Peru|Perú|Pérou|Philippines|The Philippines|Filipinas|Poland|Portugal|Qatar|Romania|" +
        "Rumania|Rumanía|Roumanie|Romênia|Roménia|Russia|Rwanda|Saint Lucia|Samoa|San Marino|" +
        "São Tomé and Príncipe|Saudi Arabia|Senegal|Sénégal|Serbia|Serbie|Sérvia|Seychelles|Sierra Leone|" +
        "Sierra Leona|Serra Leoa|Singapore|Slovakia|Slovak Republic|Eslovaquia|República Eslovaca|Slovaquie|" +
        "République slovaque|Eslováquia|Slovenia|Solomon Islands|Somalia|South Africa|Sudáfrica|Afrique du Sud|" +
        "África do Sul|South Korea|Republic of Korea|Korea|Corea del Sur|República de Corea|Corée du Sud|" +
        "République de Corée|Coreia do Sul|South Sudan|Spain|España|Espagne|Espanha|Sri Lanka|Sudan|Suriname|Sweden|" +
        "Suecia|Suède|Suécia|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Tanzanie|Tanzânia|Thailand|Timor-Leste|" +
        "Togo|Tonga|Trinidad and Tobago|Trinidad y Tobago|Trinité-et-Tobago|Trinidad e Tobago|Tunisia|Túnez|" +
        "Tunisie|Tunísia|Turkey|Türkiye|Turquía|Turquie|Turquia|Turkmenistan|Tuvalu|Uganda|Ukraine|Ucrania|Ucrânia|" +
        "United Arab Emirates|United Kingdom|Reino Unido|Royaume-Uni|United States|United States of America|" +
        "Estados Unidos|États-Unis|Uruguay|Uruguai|Uzbekistan|Vanuatu|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe")
        .Split('|').Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => All.Contains(Words.Fold(name));
}
