using System.Globalization;
using System.IO.Hashing;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core;

/// <summary>
/// A digest of everything a build depends on: paths, sizes and stamps of all files, the options, and this very tool.
/// Two builds with one fingerprint give the same result, so the second need not be made.
/// </summary>
public static class InputFingerprint
{
    public static UInt128 Of(BuildInput input, BuildOptions options)
    {
        var hash = new XxHash128();
        Append(hash, typeof(InputFingerprint).Module.ModuleVersionId.ToString());
        Append(hash, $"{options.BaseUrl} {options.WithDrafts} {options.IsStrict} {options.OnlyReport}");
        Append(hash, input.Project, "content");
        Append(hash, input.Project, "themes");
        Append(hash, input.DefaultTheme, "");
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>
    /// What is wrong with a file's name or kind is found by the build; a file that is left out counts as well.
    /// </summary>
    private static void Append(XxHash128 hash, ISourceTree tree, string folder)
    {
        var leftOut = new DiagnosticBag();
        foreach (var file in tree.List(folder, leftOut))
            Append(hash, string.Create(CultureInfo.InvariantCulture, $"{file.Path}\n{file.Length} {file.Stamp}"));
        foreach (var problem in leftOut.ToSorted()) Append(hash, problem.ToString());
    }

    /// <summary>A NUL ends each part: no path holds one.</summary>
    private static void Append(XxHash128 hash, string part) => hash.Append(Encoding.UTF8.GetBytes(part + '\0'));
}
