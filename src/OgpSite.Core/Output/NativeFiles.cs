using System.Runtime.InteropServices;
using System.Text;

namespace OgpSite.Core.Output;

/// <summary>
/// The two system calls that .NET does not offer; each says whether it worked, and there is a way without it.
/// </summary>
internal static class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>
    /// Gives the file a second name, so that its bytes and time stand; a symbolic link is not followed.
    /// </summary>
    public static bool TryLink(string existing, string second) =>
        (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) && Link(Native(existing), Native(second)) == 0;

    /// <summary>Swaps two folders in one step: whoever reads sees all of the one or all of the other.</summary>
    public static bool TryExchange(string left, string right)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(CurrentFolder, Native(left), CurrentFolder, Native(right), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // an older C library
        }
    }

    private static byte[] Native(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link(byte[] existing, byte[] second);

    [DllImport("libc", EntryPoint = "renameat2")]
    private static extern int RenameAt2(int leftFolder, byte[] left, int rightFolder, byte[] right, uint flags);
}
