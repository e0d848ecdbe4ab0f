using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Tests.Graph;

public sealed class PolicyAreaNamesTests
{
    private static readonly PolicyAreaNames Names = PolicyAreaNames.Create(
        [Area("open-data", 3, ("en", "Open data"), ("es", "Datos abiertos"), ("ar", "البيانات المفتوحة"))],
        new DiagnosticBag());

    [Theory]
    [InlineData("open-data", "open-data")]
    [InlineData("OPEN DATA", "open-data")]
    [InlineData("datos abiertos", "open-data")]
    [InlineData("Dátos Abiertos", "open-data")]
    [InlineData("البيانات المفتوحة", "open-data")]
    [InlineData("Open   data", "open-data")]
    [InlineData("Datos", "datos")]
    [InlineData("Anti-Corruption", "anti-corruption")]
    [InlineData("Ética pública", "etica-publica")]
    [InlineData("المشتريات", "")]
    public void CodeOf_Name_IsTheAreaOrItsSlug(string name, string code) => Assert.Equal(code, Names.CodeOf(name));

    [Theory]
    [InlineData("es", "open-data", "Datos abiertos")]
    [InlineData("fr", "open-data", "Open data")]
    [InlineData("en", "ports", null)]
    public void NameIn_Language_IsItsOwnOrTheDefault(string language, string code, string? name) =>
        Assert.Equal(name, Names.NameIn(language, code));

    [Fact]
    public void Create_NameOfAnotherArea_IsReportedAndStaysWithTheFirst()
    {
        var diagnostics = new DiagnosticBag();
        var names = PolicyAreaNames.Create(
            [
                Area("ports", 2, ("en", "Ports")), Area("harbours", 3, ("en", "PORTS")),
                Area("ports", 4, ("en", "Quays")),
            ],
            diagnostics);
        Assert.Equal(
            [
                "content/site.yml(3,5): error OGP1117: The name 'PORTS' already belongs to the policy area on line " +
                "2. Join the two, or give this one another name.",
                "content/site.yml(4,5): error OGP1117: The name 'ports' already belongs to the policy area on line " +
                "2. Join the two, or give this one another name.",
            ],
            diagnostics.ToSorted().Select(problem => problem.ToString()));
        Assert.Equal("ports", names.CodeOf("ports"));
    }

    private static PolicyArea Area(string id, int line, params (string Language, string Name)[] names) => new(
        id,
        new LocalizedText(names[0].Name, names.ToFrozenDictionary(name => name.Language, name => name.Name)),
        new SourceLocation(new SourcePath("content/site.yml"), line, 5));
}
