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
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public void What_was_planted_is_found_and_nothing_besides(int seed, int jobs)
    {
        IReadOnlyList<Planted> planted = Make(seed);
        Assert.Equal(Describe(planted), Describe(Lint(jobs)));
    }

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

    private List<Planted> Lint(int jobs)
    {
        Vault vault = Vault.Open(new VaultFolder(_folder));
        Assert.Empty(vault.SettingsProblems);
        Assert.Empty(vault.SchemaProblems);
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}"));
        VaultFile[] notes = [.. files.Files.Where(file => files.IsNote(file) && !files.IsExcluded(file))];
        var found = new List<Planted>();
        foreach (LintedNote note in new VaultLinter(vault.Folder, files, new Linter(vault.Settings, vault.Schemas), jobs).Lint(notes))
            found.AddRange(note.Result!.Diagnostics.Select(finding => new Planted(files.PathOf(note.File), finding.Name, note.Result.Lines.RangeOf(finding.Span).Start.Line + 1)));
        return found;
    }

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
