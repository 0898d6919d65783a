using BenchmarkDotNet.Attributes;
using NoteSchema.VaultMaker;
using NoteSchema.Vaults;

namespace NoteSchema.Benchmarks;

/// <summary>Finding where links lead, in a vault of ten thousand notes and in one of a hundred thousand.</summary>
[MemoryDiagnoser]
public class LinkBenchmarks
{
    // More than a view remembers.
    private const int Names = 9000;

    private readonly FileTable _files = new();
    private readonly List<string> _paths = [];
    private CompleteView _view = null!;
    private string[] _names = [];

    /// <summary>The number of notes in the vault.</summary>
    [Params(10_000, 100_000)]
    public int Notes { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _paths.AddRange(MadeVault.NotePaths(Notes, seed: 1));
        foreach (string path in _paths) _files.Add(path, isNote: true);
        _view = new CompleteView(new VaultIndex(_files, new NoteSource(_ => null, new SchemaChooser([], VaultSettings.Default), NoteEnvironment.Default), []));
        _view.Begin(_files.Find(_paths[0]));
        _names = [.. Enumerable.Range(1, Names).Select(number => Path.GetFileNameWithoutExtension(_paths[number * (Notes / (Names + 1))]))];
    }

    /// <summary>Builds the table of all files.</summary>
    [Benchmark]
    public int Table()
    {
        var files = new FileTable();
        foreach (string path in _paths) files.Add(path, isNote: true);
        return files.LastNumber;
    }

    [Benchmark(OperationsPerInvoke = Names)]
    public int ResolveName()
    {
        int found = 0;
        foreach (string name in _names) found += _view.Resolve(name).File.Number;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Names)]
    public int ResolvePath()
    {
        int found = 0;
        for (int i = 1; i <= Names; i++) found += _view.Resolve(_paths[i]).File.Number;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Names)]
    public int ResolveNothing()
    {
        int found = 0;
        foreach (string name in _names) found += _view.Resolve(name.AsSpan(1)).File.Number;
        return found;
    }
}
