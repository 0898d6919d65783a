using BenchmarkDotNet.Attributes;
using NoteSchema.VaultMaker;
using NoteSchema.Vaults;

namespace NoteSchema.Benchmarks;

/// <summary>Taking over one change of a vault whose findings are kept current, of ten thousand notes and of a hundred thousand: it should cost about the same.</summary>
[MemoryDiagnoser]
public class LiveLintBenchmarks
{
    private readonly Dictionary<string, string> _texts = [];
    private string[] _paths = [];
    private LiveLint<IReadOnlyList<Diagnostic>> _live = null!;
    private int _changes;

    /// <summary>The number of notes in the vault. Each links to the next one and to a note that all link to; of twenty, one has a broken link too.</summary>
    [Params(10_000, 100_000)]
    public int Notes { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _paths = [.. MadeVault.NotePaths(Notes, seed: 1)];
        var files = new FileTable();
        for (int number = 0; number < _paths.Length; number++)
        {
            files.Add(_paths[number], isNote: true);
            _texts[_paths[number]] = $"# Note {number}\n[[{Name(number + 1)}]] [[{Name(0)}]]\n" + (number % 20 == 0 ? $"[[{Name(number)[1..]}]]\n" : "");
        }
        var index = new VaultIndex(files, new NoteSource(_texts.GetValueOrDefault, new SchemaChooser([], VaultSettings.Default), NoteEnvironment.Default), []);
        _live = new LiveLint<IReadOnlyList<Diagnostic>>(index, (path, view) => NoteChecker.Check(Note.Parse(_texts[path], path), null, new NoteEnvironment { Vault = view }));
        _live.Settle();
    }

    /// <summary>A note gets another heading and its links stay.</summary>
    [Benchmark]
    public int ChangeHeading()
    {
        string path = _paths[++_changes % _paths.Length];
        _texts[path] = $"# Changed {_changes}\n" + _texts[path][(_texts[path].IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return Apply(VaultChangeKind.Changed, path);
    }

    /// <summary>A note comes that nobody links to, and goes.</summary>
    [Benchmark]
    public int AddAndRemove()
    {
        string path = $"Quite another name {++_changes}.md";
        _texts[path] = $"[[{Name(0)}]]\n";
        int affected = Apply(VaultChangeKind.Added, path);
        _texts.Remove(path);
        return affected + Apply(VaultChangeKind.Removed, path);
    }

    private int Apply(VaultChangeKind kind, string path)
    {
        _live.Take([new VaultChange(kind, new FoundFile(path, IsNote: true, IsExcluded: false))]);
        return _live.Settle().Count;
    }

    private string Name(int number) => Path.GetFileNameWithoutExtension(_paths[number % _paths.Length]);
}
