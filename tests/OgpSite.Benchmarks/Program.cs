using BenchmarkDotNet.Running;
using OgpSite.Benchmarks;

if (args is ["search", var site, ..])
    await SearchTraffic.MeasureAsync(site, args.Length > 2 ? args[2] : null);
else
    BenchmarkSwitcher.FromAssembly(typeof(SearchTraffic).Assembly).Run(args);
