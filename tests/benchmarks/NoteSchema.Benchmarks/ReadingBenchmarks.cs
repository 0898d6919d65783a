using BenchmarkDotNet.Attributes;
using Markdig;
using Markdig.Syntax;
using YamlDotNet.RepresentationModel;

namespace NoteSchema.Benchmarks;

/// <summary>Reading a note: all of it, and its frontmatter alone.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly NoteReader _reader = new();
    private string _text = "";
    private string _frontmatter = "";
    private string _yaml = "";

    /// <summary>The length of the note, in UTF-16 units.</summary>
    [Params(2_600, 40_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        using var samples = new Samples(3000);
        _text = samples.Near(Length).Text;
        int end = _text.IndexOf("\n---", StringComparison.Ordinal);
        _frontmatter = _text[..(end + 5)];
        _yaml = _text[4..(end + 1)];
    }

    [Benchmark(Baseline = true)]
    public MarkdownDocument Markdig() => Markdown.Parse(_text, Samples.Markdig);

    [Benchmark]
    public int Note() => _reader.Read(_text.AsMemory()).Body.Blocks.Count;

    [Benchmark]
    public int FrontmatterAlone() => _reader.Read(_frontmatter.AsMemory()).Frontmatter.Root.Count;

    [Benchmark]
    public int FrontmatterByYamlDotNet()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(_yaml));
        return stream.Documents.Count;
    }
}
