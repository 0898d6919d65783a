using System.Runtime.CompilerServices;
using System.Text;
using NoteSchema.Vaults.Tests.Files;
using VerifyXunit;

namespace NoteSchema.Vaults.Tests;

/// <summary>What <c>lint --fix=suggested</c> and then <c>enrich --write</c> make of the transcript in <c>samples/vault</c> that is as such notes are found. Every line of the diff was read before it was kept.</summary>
public sealed class TranscriptAsFoundTests : IDisposable
{
    private const string Transcript = "Transcripts/2025-04-02 Crane contract.md";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_comes_into_order_and_what_remains_is_named()
    {
        CopySample();
        string before = Read();
        foreach (FixedFile file in Run((vault, files, linter, note) => new VaultFixer(vault, files, linter, FixKind.Suggested).Fix([note]))) Write(file.Change(_folder.Vault));
        foreach (EnrichedFile file in Run((vault, files, linter, note) => new VaultEnricher(vault, files, linter).Enrich([note]))) Write(file.Change());

        Assert.DoesNotContain(Run((vault, files, linter, note) => new VaultFixer(vault, files, linter, FixKind.Suggested).Fix([note])), file => file.IsChanged);
        Assert.Empty(Run((vault, files, linter, note) => new VaultEnricher(vault, files, linter).Enrich([note])));
        IReadOnlyList<Diagnostic> left = Run((vault, files, linter, note) => new VaultLinter(vault, files, linter).Lint([note]).Single().Result!.Diagnostics);
        string remains = string.Concat(left.Select(found => $"\n{found.Severity} {found.Name}: {found.Message}"));
        await Verifier.Verify($"{FileDiff.Of(Transcript, before, Read())}\n{remains}\n");
    }

    private T Run<T>(Func<VaultFolder, FileTable, Linter, VaultFile, T> run)
    {
        Vault vault = Vault.Open(_folder.Vault);
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}"));
        return run(vault.Folder, files, new Linter(vault.Settings, vault.Schemas), files.Find(Transcript));
    }

    private void Write(FileChange change) => File.WriteAllBytes(_folder.FullPath(change.Path), change.After!);

    private string Read() => File.ReadAllText(_folder.FullPath(Transcript), Encoding.UTF8);

    private void CopySample([CallerFilePath] string sourceFile = "")
    {
        string sample = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "..", "..", "..", "samples", "vault"));
        foreach (string path in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            string copy = _folder.FullPath(Path.GetRelativePath(sample, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }
}
