using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NoteSchema.Benchmarks;

// goals: the figures that have a goal, in seconds. Otherwise BenchmarkDotNet's own options, such as --filter '*Lint*'.
if (args is ["goals"])
{
    Goals.Print();
    return;
}
// In this process: what BenchmarkDotNet would build for itself does not go with lock files and central versions.
BenchmarkSwitcher.FromAssembly(typeof(Goals).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance)));
