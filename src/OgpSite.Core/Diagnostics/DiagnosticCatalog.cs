using System.Collections.Frozen;
using System.Reflection;

namespace OgpSite.Core.Diagnostics;

/// <summary>
/// Every problem the tool can report. 1xxx reading and front matter, 2xxx glossary, 3xxx addresses and links, 4xxx
/// themes, 5xxx search, 6xxx output, 7xxx import. A code, once published, keeps its meaning.
/// </summary>
public static partial class DiagnosticCatalog
{
    /// <summary>All kinds of problem, by code.</summary>
    public static FrozenDictionary<string, DiagnosticDescriptor> ByCode => Index.ByCode;

    private static DiagnosticDescriptor Error(string code, string title, string message, string explanation) =>
        new(code, Severity.Error, title, message, explanation);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string explanation) =>
        new(code, Severity.Warning, title, message, explanation);

    /// <summary>A class of its own, so that it is filled after the entries of all the catalogue's files.</summary>
    private static class Index
    {
        internal static readonly FrozenDictionary<string, DiagnosticDescriptor> ByCode =
            typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => field.GetValue(null))
                .OfType<DiagnosticDescriptor>()
                .ToFrozenDictionary(descriptor => descriptor.Code, StringComparer.OrdinalIgnoreCase);
    }
}
