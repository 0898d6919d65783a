using BenchmarkDotNet.Attributes;
using Markdig;
using Markdig.Syntax;

namespace NoteSchema.Benchmarks;

/// <summary>Checking a note that is in order, warm: all rules, beside reading it with Markdig.</summary>
[MemoryDiagnoser]
public class LintBenchmarks
{
    private Samples _samples = null!;
    private WarmLinter _linter = null!;
    private SampleNote _note = null!;

    /// <summary>The length of the note, in UTF-16 units.</summary>
    [Params(2_600, 40_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _samples = new Samples(3000);
        _linter = new WarmLinter(_samples.Vault);
        _note = _samples.Near(Length);
    }

    [GlobalCleanup]
    public void CleanUp() => _samples.Dispose();

    [Benchmark(Baseline = true)]
    public MarkdownDocument Markdig() => Markdown.Parse(_note.Text, Samples.Markdig);

    [Benchmark]
    public int Lint() => _linter.Lint(_note);
}
