using System.Text.Json;

namespace OgpSite.Cli.Tests.Commands;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("report", "country")]
    [InlineData("glossary", "definition")]
    [InlineData("page", "summary")]
    [InlineData("site", "languages")]
    [InlineData("theme", "options")]
    public void Schema_OfAKind_DescribesItsKeys(string kind, string key)
    {
        var result = _project.Run("schema", kind);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var schema = JsonDocument.Parse(result.Output);
        Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty(key, out _));
    }

    [Fact]
    public void Schema_WithoutAKind_HoldsAllFour()
    {
        using var schema = JsonDocument.Parse(_project.Run("schema").Output);
        Assert.Equal(4, schema.RootElement.GetProperty("$defs").EnumerateObject().Count());
    }
}
