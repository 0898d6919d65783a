using System.Security.Cryptography;
using System.Text;
using NoteSchema.VaultMaker;

namespace NoteSchema.Vaults.Tests;

/// <summary>A vault made for benchmarks: the same whenever it is made, and the linter finds in it what was planted and nothing besides.</summary>
public sealed class MadeVaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("made-vault").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_seed_makes_the_same_vault()
    {
        Assert.Equal(Fingerprint(seed: 3), Fingerprint(seed: 3));
        Assert.NotEqual(Fingerprint(seed: 3), Fingerprint(seed: 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_planted_is_found_and_nothing_besides(int seed)
    {
        IReadOnlyList<Planted> planted = Make(seed);
        Assert.Equal(Describe(planted.Where(one => !IsAboutOthers(one))), Describe(Lint().Where(one => !IsAboutOthers(one))));
    }

    // Each note alone, with all others at hand: what any order of checking and any number of workers must come to.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_planted_between_notes_is_found_and_nothing_besides(int seed)
    {
        IReadOnlyList<Planted> planted = Make(seed);
        Assert.Equal(Describe(planted.Where(IsAboutOthers)), Describe(CheckOneByOne().Where(IsAboutOthers)));
    }

    private static bool IsAboutOthers(Planted planted) => planted.Rule == "follows-a-meeting" || global::NoteSchema.Rules.Find(planted.Rule)?.Code.StartsWith("NS3", StringComparison.Ordinal) == true;

    private IReadOnlyList<Planted> Make(int seed)
    {
        var made = new MadeVault(400, seed);
        foreach ((string path, byte[] bytes) in made.Files())
        {
            string full = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
        return made.Planted;
    }

    private Vault Open()
    {
        Vault vault = Vault.Open(new VaultFolder(_folder));
        Assert.Empty(vault.SettingsProblems);
        Assert.Empty(vault.SchemaProblems);
        return vault;
    }

    private List<Planted> Lint()
    {
        Vault vault = Open();
        var found = new List<Planted>();
        foreach (LintedNote note in VaultLinter.Lint(vault.Folder, new Linter(vault.Settings, vault.Schemas), Notes(vault)))
            found.AddRange(note.Result!.Diagnostics.Select(finding => Found(note.Path, note.Result.Note, finding)));
        return found;
    }

    private List<Planted> CheckOneByOne()
    {
        Vault vault = Open();
        var chooser = new SchemaChooser(vault.Schemas, vault.Settings);
        var files = new FileTable();
        foreach (string full in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)) files.Add(vault.Folder.RelativePath(full)!, full.EndsWith(".md", StringComparison.Ordinal));
        string Read(string path) => NoteFile.Read(vault.Folder.FullPath(path)).Text;
        var view = new CompleteView(new VaultIndex(files, new NoteSource(Read, chooser, NoteEnvironment.Default), vault.Schemas));
        var environment = new NoteEnvironment { Owner = vault.Settings.Owner, Vault = view };
        var found = new List<Planted>();
        foreach (string path in Notes(vault))
        {
            Note note = Note.Parse(Read(path), path);
            view.Begin(files.Find(path));
            found.AddRange(NoteChecker.Check(note, chooser.Choose(note).Schema, environment).Select(finding => Found(path, note, finding)));
        }
        return found;
    }

    private static IEnumerable<string> Notes(Vault vault) => NoteFiles.Enumerate(vault.Folder, "", vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}"));

    private static Planted Found(string path, Note note, Diagnostic finding) => new(path, finding.Name, note.Source.PositionAt(finding.Span.Start).Line + 1);

    private static IEnumerable<string> Describe(IEnumerable<Planted> planted) => planted.Select(Describe).Order(StringComparer.Ordinal);

    private static string Describe(Planted planted) => $"{planted.Path}:{planted.Line} {planted.Rule}";

    private static string Fingerprint(long seed)
    {
        var made = new MadeVault(120, seed);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string path, byte[] bytes) in made.Files())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(bytes);
        }
        foreach (Planted planted in made.Planted) hash.AppendData(Encoding.UTF8.GetBytes(Describe(planted)));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
