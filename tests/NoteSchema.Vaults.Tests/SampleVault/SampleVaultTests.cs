using System.Runtime.CompilerServices;
using System.Text;
using VerifyXunit;

namespace NoteSchema.Vaults.Tests;

/// <summary>The findings in each note of <c>samples/vault</c>. Every snapshot was read line by line before it was kept; a note without one is in order.</summary>
public class SampleVaultTests
{
    private static readonly Lazy<Dictionary<string, LintResult>> Results = new(Lint);

    /// <summary>The notes in order; each of the others has findings.</summary>
    private static readonly string[] InOrder =
    [
        "Daily/2025-03-17.md", "Daily/2025-03-18.md",
        "Decisions/2025-02-18 Fenders from two suppliers.md", "Decisions/2025-03-21 One controller for both pumps.md",
        "Inbox/Clipping on fenders.md", "Inbox/Why the March notes look odd.md",
        "Meetings/2025-02-11 Quay 4 in the wind.md", "Meetings/2025-03-03 Outage planning.md", "Meetings/2025-03-10 Fender bids.md",
        "People/Ilse Brandt.md", "People/Jonas Viik.md", "People/Mette Sørby.md", "People/Ruben Okafor.md", "People/Tomas Lind.md",
        "Projects/Fenders/Plan.md", "Projects/Harbor Line Pump Retrofit.md", "Projects/Pumps/Plan.md",
        "Transcripts/2025-03-21 Controller upgrade.md",
        "Vendors/Brenner Pumps.md", "Vendors/Nordkran.md",
    ];

    public static TheoryData<string> NotesInOrder => [.. InOrder];

    public static TheoryData<string> NotesAsFound => [.. Results.Value.Keys.Except(InOrder).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(NotesInOrder))]
    public void A_note_in_order_has_no_finding(string path) => Assert.Equal("", Describe(path));

    [Theory]
    [MemberData(nameof(NotesAsFound))]
    public async Task Findings(string note) => await Verifier.Verify(Describe(note)).UseDirectory("findings").UseParameters(note);

    [Fact]
    public void Templates_are_left_out() => Assert.DoesNotContain(Results.Value.Keys, path => path.StartsWith("Templates/", StringComparison.Ordinal));

    private static string Describe(string path)
    {
        var text = new StringBuilder();
        LintResult result = Results.Value[path];
        var source = new SourceText(NoteFile.Read(Path.Combine(VaultRoot, path)).Text);
        foreach (Diagnostic found in result.Diagnostics)
        {
            LinePosition start = result.Lines.RangeOf(found.Span).Start;
            string excerpt = string.Concat(source.ToString(found.Span).ReplaceLineEndings("⏎").Select(character => char.IsControl(character) ? $"\\u{(int)character:X4}" : character.ToString()));
            text.Append($"{start.Line + 1}:{start.Character + 1} {found.Severity} {found.Name} «{excerpt}»\n    {found.Message}\n");
            foreach (Fix fix in found.Fixes) text.Append($"    {fix.Kind}: {fix.Title}\n");
        }
        return text.ToString();
    }

    private static Dictionary<string, LintResult> Lint()
    {
        Vault vault = Vault.Open(new VaultFolder(VaultRoot));
        Assert.Empty(vault.SettingsProblems);
        Assert.Empty(vault.SchemaProblems);
        var linter = new Linter(vault.Settings, vault.Schemas);
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}"));
        VaultFile[] notes = [.. files.Files.Where(file => files.IsNote(file) && !files.IsExcluded(file))];
        return new VaultLinter(vault.Folder, files, linter).Lint(notes).ToDictionary(note => files.PathOf(note.File), note => note.Result!);
    }

    private static string VaultRoot => Path.Combine(RepositoryRoot(), "samples", "vault");

    private static string RepositoryRoot([CallerFilePath] string sourceFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "..", "..", ".."));
}
