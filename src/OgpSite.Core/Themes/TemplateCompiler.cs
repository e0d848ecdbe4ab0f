using System.Collections.Concurrent;
using OgpSite.Core.Diagnostics;
using RazorLight;
using RazorLight.Compilation;
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
    private readonly ConcurrentDictionary<string, Lazy<Task<CompiledTemplateDescriptor>>> _templates =
        new(StringComparer.Ordinal);
    private readonly Lock _compiling = new();
    private RazorCompilation? _compilation;

    public ICompilationService CompilationService => throw new NotSupportedException("Templates are compiled by key.");

    public Task<CompiledTemplateDescriptor> CompileAsync(string templateKey) => _templates.GetOrAdd(
        templateKey,
        static (key, self) => new(() => Task.FromResult(self.Compile(key))),
        this).Value;

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
            // Neither RazorLight's generator nor its compiler is made for two threads at once.
            lock (_compiling) type = (_compilation ??= new RazorCompilation(theme.Imports, this)).Compile(source);
            store.Keep(fingerprint, type);
        }

        return new CompiledTemplateDescriptor
        {
            TemplateKey = key,
            TemplateAttribute = new RazorLightTemplateAttribute(key, type),
        };
    }
}
