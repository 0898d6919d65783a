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
        var made = new MadeVault(400, seed);
        foreach ((string path, byte[] bytes) in made.Files())
        {
            string full = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
        // Rules that are not there yet are not expected; a schema's own rule goes by no catalogue.
        string[] absent = [.. new[] { "broken-link", "ambiguous-link", "wrong-link-type", "not-unique", "missing-path", "inverse-link" }.Where(rule => global::NoteSchema.Rules.Find(rule) is null)];
        if (absent.Length > 0) absent = [.. absent, "follows-a-meeting"];

        Assert.Equal(made.Planted.Where(planted => !absent.Contains(planted.Rule)).Select(Describe).Order(StringComparer.Ordinal), Lint().Select(Describe).Order(StringComparer.Ordinal));
    }

    private List<Planted> Lint()
    {
        Vault vault = Vault.Open(new VaultFolder(_folder));
        Assert.Empty(vault.SettingsProblems);
        Assert.Empty(vault.SchemaProblems);
        IEnumerable<string> notes = NoteFiles.Enumerate(vault.Folder, "", vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}"));
        var found = new List<Planted>();
        foreach (LintedNote note in VaultLinter.Lint(vault.Folder, new Linter(vault.Settings, vault.Schemas), notes))
            found.AddRange(note.Result!.Diagnostics.Select(finding => new Planted(note.Path, finding.Name, note.Result.Note.Source.PositionAt(finding.Span.Start).Line + 1)));
        return found;
    }

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
