using System.Globalization;
using BenchmarkDotNet.Running;
using OgpSite.Benchmarks;

switch (args)
{
    case ["search", var site, ..]:
        await SearchTraffic.MeasureAsync(site, args.Length > 2 ? args[2] : null);
        break;
    case ["builds", var command, ..]:
        BuildTimes.Measure(command, NumberAt(2, 1000), NumberAt(3, 5));
        break;
    case ["serve", var command, ..]:
        await ServeTimes.MeasureAsync(command, NumberAt(2, 1000), NumberAt(3, 200));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(SearchTraffic).Assembly).Run(args);
        break;
}

int NumberAt(int place, int otherwise) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
