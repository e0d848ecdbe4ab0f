using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.DependencyInjection;
using RazorLight.Compilation;
using RazorLight.Extensions;
using RazorLight.Generation;
using RazorLight.Razor;
using DependencyOptions = Microsoft.Extensions.DependencyModel.CompilationOptions;

namespace OgpSite.Core.Themes;

/// <summary>
/// Makes a type of a template's text, by RazorLight's generator and Roslyn; for one thread at a time.
/// </summary>
internal sealed class RazorCompilation(TemplateSource imports, IPrecompileCallback compiled)
{
    private readonly ThemeCodeGenerator _generator = new(imports);
    private readonly Roslyn _roslyn = new(compiled);

    /// <summary>The template's type, loaded; throws RazorLight's exceptions with exact places.</summary>
    public Type Compile(TemplateSource source)
    {
        var item = new TextSourceRazorProjectItem(source.Key, source.Text);
        _roslyn.KeepsLines = source.IsOverride;
        try
        {
            var code = _generator.GenerateCodeAsync(item).GetAwaiter().GetResult();
            return CompiledTemplate.TypeIn(_roslyn.CompileAndEmit(code));
        }
        catch (TemplateCompilationException problem)
        {
            throw new TemplateCompilationException(problem.Message, FindErrors(item));
        }
    }

    /// <summary>
    /// The compiler's errors once more, with exact places. RazorLight tells none but those of Razor's <c>#line</c>, and
    /// these are off by what the generated line has in front of an expression.
    /// </summary>
    private IEnumerable<TemplateCompilationDiagnostic> FindErrors(TextSourceRazorProjectItem item)
    {
        var document = _generator.CreateCodeDocumentAsync(item).GetAwaiter().GetResult();
        _generator.ProjectEngine.Process(document);
        var code = SourceText.From(document.GetCSharpDocument().GeneratedCode, Encoding.UTF8);
        var compilation = _roslyn.CreateCompilation("template").AddSyntaxTrees(_roslyn.CreateSyntaxTree(code));
        foreach (var error in compilation.GetDiagnostics().Where(error => error.Severity == DiagnosticSeverity.Error))
        {
            var message = error.GetMessage(CultureInfo.InvariantCulture);
            yield return new TemplateCompilationDiagnostic(message, message, Locate(error.Location, code, item));
        }
    }

    private FileLinePositionSpan? Locate(Location error, SourceText code, TextSourceRazorProjectItem item)
    {
        var place = error.GetLineSpan().StartLinePosition;
        var generated = code.Lines[place.Line].ToString();
        var mapped = error.GetMappedLineSpan();
        var lines = SourceText.From(mapped.Path == imports.Key ? imports.Text : item.Content).Lines;
        var line = mapped.HasMappedPath
            ? Math.Min(mapped.StartLinePosition.Line, lines.Count - 1)
            : LineOfModel(lines, code.ToString(error.SourceSpan));
        if (line < 0) return null;
        var column = Align(lines[line].ToString(), generated, place.Character, mapped.StartLinePosition.Character);
        var position = new LinePosition(line, column);
        return new FileLinePositionSpan(mapped.HasMappedPath ? mapped.Path : item.Key, position, position);
    }

    /// <summary>The model's type stands in the class's head, which Razor maps to no line.</summary>
    private static int LineOfModel(TextLineCollection lines, string name)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].ToString().TrimStart();
            var isHead = line.StartsWith("@model", StringComparison.Ordinal)
                || line.StartsWith("@inherits", StringComparison.Ordinal);
            if (isHead && line.Contains(name, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>
    /// Where in the written line the text around <paramref name="at"/> of the generated one stands; of two places that
    /// are equally like it, the one nearer to <paramref name="near"/>.
    /// </summary>
    private static int Align(string written, string generated, int at, int near)
    {
        var (best, column) = (0, Math.Min(near, written.Length));
        for (var i = 0; i < written.Length; i++)
        {
            if (at >= generated.Length || written[i] != generated[at]) continue;
            var after = written.AsSpan(i).CommonPrefixLength(generated.AsSpan(at));
            var before = 0;
            while (before < Math.Min(i, at) && written[i - before - 1] == generated[at - before - 1]) before++;
            var isNearer = Math.Abs(i - near) < Math.Abs(column - near);
            if (before + after > best || (before + after == best && isNearer)) (best, column) = (before + after, i);
        }

        return column;
    }

    /// <summary>RazorLight's generator with the theme's imports, which it does not read for texts.</summary>
    private sealed class ThemeCodeGenerator(TemplateSource imports)
        : RazorSourceGenerator(CreateRazor(), null, new HashSet<string>())
    {
        public override Task<IEnumerable<RazorSourceDocument>> GetImportsAsync(RazorLightProjectItem projectItem)
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes(imports.Text));
            return Task.FromResult<IEnumerable<RazorSourceDocument>>(
                [DefaultImports, RazorSourceDocument.ReadFrom(text, imports.Key, Encoding.UTF8)]);
        }

        /// <summary>RazorLight hands out its dialect of Razor by its registrations only.</summary>
        private static RazorEngine CreateRazor()
        {
            var services = new ServiceCollection();
            services.AddRazorLight();
            using var provider = services.BuildServiceProvider();
            return provider.GetRequiredService<RazorEngine>();
        }
    }

    /// <summary>RazorLight's compiler, with line numbers in the form that every platform reads.</summary>
    private sealed class Roslyn(IPrecompileCallback compiled)
        : RoslynCompilationService(new PlatformReferences(), typeof(TemplateCompiler).Assembly, compiled)
    {
        public override EmitOptions EmitOptions { get; } = new(
            debugInformationFormat: DebugInformationFormat.PortablePdb);

        /// <summary>
        /// Whether what a template throws must be told at its line; optimised code knows the lines of its calls only.
        /// </summary>
        public bool KeepsLines { get; set; }

        public override CSharpCompilationOptions CSharpCompilationOptions => base.CSharpCompilationOptions
            .WithOptimizationLevel(KeepsLines ? OptimizationLevel.Debug : OptimizationLevel.Release);

        protected override DependencyOptions GetDependencyContextCompilationOptions() => DependencyOptions.Default;
    }
}
