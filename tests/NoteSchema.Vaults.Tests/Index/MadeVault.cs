namespace NoteSchema.Vaults.Tests.Index;

/// <summary>A vault in memory: paths, and the texts of notes.</summary>
internal sealed class MadeVault
{
    private readonly Dictionary<string, string> _texts = [];

    public MadeVault(params string[] paths)
    {
        foreach (string path in paths) Add(path, "");
    }

    public FileTable Files { get; } = new();

    /// <summary>The vault's schemas, as text.</summary>
    public string[] Schemas { get; init; } = [];

    public MadeVault Add(string path, string text)
    {
        Files.Add(path, isNote: path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        _texts[path] = text;
        return this;
    }

    /// <summary>An index in which no fact is set: all are read when they are asked for.</summary>
    public VaultIndex Open()
    {
        IReadOnlyList<Schema> schemas = VaultSchemas.Load([.. Schemas.Select((text, number) => new Language.SchemaFile($"schemas/{number}.yaml", text))]).Schemas;
        return new VaultIndex(Files, new NoteSource(path => _texts.GetValueOrDefault(path), new SchemaChooser(schemas, VaultSettings.Default), NoteEnvironment.Default), schemas);
    }

    /// <summary>The vault as the note at <paramref name="path"/> sees it.</summary>
    public CompleteView From(string path)
    {
        var view = new CompleteView(Open());
        view.Begin(Files.Find(path));
        return view;
    }

    /// <summary>Where a target leads: the path, with <c>?</c> where other files have as good a right to it; <c>-</c> for nowhere.</summary>
    public string Resolve(string from, string target)
    {
        CompleteView view = From(from);
        LinkResolution found = view.Resolve(target);
        return found.File.IsNone ? "-" : view.PathOf(found.File) + (found.IsAmbiguous ? "?" : "");
    }
}
