using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using RazorLight;

namespace OgpSite.Core.Themes;

/// <summary>
/// What a compiled template depends on, as a digest: its key and text, its imports, the assembly of the models and of
/// the base class, and the tool's version. A template of another fingerprint is never run.
/// </summary>
/// <param name="Name">The template's key as a file name: <c>layouts.report</c>.</param>
internal readonly record struct TemplateFingerprint(string Name, string Digest)
{
    public static TemplateFingerprint Of(TemplateSource template, TemplateSource imports)
    {
        var tool = typeof(TemplateFingerprint).Assembly;
        string[] parts =
        [
            tool.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            tool.ManifestModule.ModuleVersionId.ToString(),
            typeof(TemplatePage).Module.ModuleVersionId.ToString(),
            imports.Text,
            template.Key,
            template.Text,
        ];
        // No part holds a NUL, so two different lists never give one text.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
        return new TemplateFingerprint(
            template.Key[..^".cshtml".Length].Replace('/', '.'), Convert.ToHexStringLower(digest.AsSpan(0, 16)));
    }
}
