using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyModel;
using OgpSite.Core.Diagnostics;
using RazorLight;
using RazorLight.Compilation;
using RazorLight.Extensions;
using RazorLight.Generation;
using RazorLight.Razor;

namespace OgpSite.Core.Themes;

/// <summary>
/// Gives RazorLight a theme's templates, compiled: from the store where it has them, else by Roslyn, once each. Roslyn
/// takes seconds to start and is touched only when a template has to be compiled. Safe to use from several threads.
/// </summary>
internal sealed class TemplateCompiler(Theme theme, CompiledTemplateStore store)
    : IRazorTemplateCompiler, ITemplateFactoryProvider, IPrecompileCallback
{
    private readonly ConcurrentDictionary<string, Lazy<CompiledTemplateDescriptor>> _templates =
        new(StringComparer.Ordinal);
    private readonly Lock _compiling = new();
    private Roslyn? _roslyn;
    private ThemeCodeGenerator? _generator;

    public ICompilationService CompilationService => _roslyn ??= new Roslyn(this);

    public Task<CompiledTemplateDescriptor> CompileAsync(string templateKey) =>
        Task.FromResult(
            _templates.GetOrAdd(templateKey, key => new Lazy<CompiledTemplateDescriptor>(() => Compile(key))).Value);

    public Func<ITemplatePage> CreateFactory(CompiledTemplateDescriptor templateDescriptor)
    {
        var type = templateDescriptor.TemplateAttribute.TemplateType;
        return () =>
        {
            var page = (ITemplatePage)Activator.CreateInstance(type)!; // a class, so never null
            page.Key = templateDescriptor.TemplateKey;
            return page;
        };
    }

    void IPrecompileCallback.Invoke(
        IGeneratedRazorTemplate generatedRazorTemplate, byte[] rawAssembly, byte[] rawSymbolStore) =>
        store.Save(
            TemplateFingerprint.Of(theme.Templates[generatedRazorTemplate.TemplateKey], theme.Imports),
            new CompiledTemplate(rawAssembly, rawSymbolStore));

    private CompiledTemplateDescriptor Compile(string key)
    {
        if (!theme.Templates.TryGetValue(key, out var source))
        {
            var hint = NearestName.Hint(key, theme.Templates.Keys.Order(StringComparer.Ordinal));
            throw new TemplateNotFoundException($"There is no template '{key}'.{hint}");
        }

        var fingerprint = TemplateFingerprint.Of(source, theme.Imports);
        var type = store.Find(fingerprint);
        if (type is null)
        {
            type = CompileAnew(source);
            store.Keep(fingerprint, type);
        }

        return new CompiledTemplateDescriptor
        {
            TemplateKey = key,
            TemplateAttribute = new RazorLightTemplateAttribute(key, type),
        };
    }

    private Type CompileAnew(TemplateSource source)
    {
        // Neither RazorLight's generator nor its compiler is made for two threads at once.
        lock (_compiling)
        {
            _generator ??= new ThemeCodeGenerator(theme.Imports);
            var code = _generator.GenerateCodeAsync(new TextSourceRazorProjectItem(source.Key, source.Text))
                .GetAwaiter().GetResult();
            return CompiledTemplate.TypeIn(CompilationService.CompileAndEmit(code));
        }
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

        protected override CompilationOptions GetDependencyContextCompilationOptions() => CompilationOptions.Default;
    }
}
