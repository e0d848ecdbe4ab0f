using System.Diagnostics;
using System.Globalization;
using OgpSite.Fuzzing.Targets;
using SharpFuzz;

namespace OgpSite.Fuzzing;

/// <summary>
/// Gives inputs to one target: those of afl-fuzz (<c>tests/fuzz.sh</c>), or files that are named, such as one that
/// afl-fuzz has found. A target that throws has a fault, whatever it throws.
/// </summary>
internal static class Program
{
    private static readonly SortedDictionary<string, Action<byte[]>> Targets = new(StringComparer.Ordinal)
    {
        ["address"] = AddressTarget.Run,
        ["entry"] = EntryTarget.Run,
        ["front-matter"] = FrontMatterTarget.Run,
        ["import"] = ImportTarget.Run,
        ["page"] = PageTarget.Run,
    };

    /// <summary>Of the processor: on a busy machine an input may well wait for longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static int Main(string[] arguments)
    {
        if (arguments is [var name, .. var files] && Targets.TryGetValue(name, out var target))
        {
            if (files.Length == 0) Fuzz(target);
            else Replay(target, files);
            return 0;
        }

        Console.Error.WriteLine($"usage: OgpSite.Fuzzing {string.Join('|', Targets.Keys)} [FILE...]");
        return 2;
    }

    /// <summary>
    /// In a process of its own, which is started again after it died: a stack that overflows is a finding as well.
    /// </summary>
    private static void Fuzz(Action<byte[]> target) => Fuzzer.OutOfProcess.Run(stream =>
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var start = Environment.CpuUsage.TotalTime;
        target(memory.ToArray());
        var taken = Environment.CpuUsage.TotalTime - start;
        FaultException.Unless(taken < Patience, $"It took {taken}.");
    });

    private static void Replay(Action<byte[]> target, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var start = Stopwatch.GetTimestamp();
            target(File.ReadAllBytes(file));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{file}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms"));
        }
    }
}
