using System.Text.RegularExpressions;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>
/// Where the program, or a library that it reads files with, fails on a file: that is reported of the file, and the
/// others are read on. What the machine refuses is no such fault.
/// </summary>
public static class FileFault
{
    /// <summary>What is made of a file; null, and reported, where that fails by a fault of the program.</summary>
    public static T? Report<T>(SourcePath path, DiagnosticBag diagnostics, Func<T?> make) where T : class
    {
        try
        {
            return make();
        }
        catch (Exception fault) when (IsOfProgram(fault))
        {
            var what = $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";
            diagnostics.Add(DiagnosticCatalog.FileNotUnderstood.At(SourceLocation.StartOf(path), what));
            return null;
        }
    }

    private static bool IsOfProgram(Exception exception) => exception is ArgumentException or InvalidOperationException
        or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or FormatException
        or InvalidCastException or ArithmeticException or NotSupportedException or RegexMatchTimeoutException;
}
