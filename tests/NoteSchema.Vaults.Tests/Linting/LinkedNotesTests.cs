using NoteSchema.Vaults.Tests.Files;

namespace NoteSchema.Vaults.Tests.Linting;

/// <summary>Rules that ask other notes, whichever of the two is read first.</summary>
public sealed class LinkedNotesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_a_link_leads_to_is_known_before_and_after_it_is_read(int jobs)
    {
        Write("schemas/person.yaml", "schema: person\nfields:\n  role: { type: string }\n");
        Write("schemas/meeting.yaml", """
            schema: meeting
            fields:
              about: { type: link }
            rules:
              about-a-meeting:
                assert: about.type == 'meeting'
              about-the-living:
                assert: about.note.role != 'alumnus'
            """);
        string[] notes = ["a.md: person: ", "b.md: meeting: a", "c.md: meeting: x", "d.md: meeting: y", "e.md: meeting: z", "f.md: meeting: e", "w.md: person: ", "x.md: meeting: w", "y.md: person: ", "z.md: : "];
        foreach (string note in notes)
        {
            string[] parts = note.Split(": ");
            string type = parts[1].Length == 0 ? "" : $"type: {parts[1]}\n", about = parts[2].Length == 0 ? "" : $"about: \"[[{parts[2]}]]\"\n";
            Write(parts[0], $"---\n{type}{about}role: {(parts[0] == "y.md" ? "alumnus" : "cook")}\n---\n");
        }
        Assert.Equal(["b.md about-a-meeting", "d.md about-a-meeting", "d.md about-the-living", "x.md about-a-meeting"], Lint(jobs));
    }

    [Fact]
    public void A_note_with_more_findings_than_are_taken_is_known_to_others_all_the_same()
    {
        Write("long.md", "# Long\n\n## Summary\n\n[[Nowhere]] [[No one]] [[Nothing]]\n");
        Write("other.md", "[[long#Summary]] [[long#Sum]]\n");
        Vault vault = Vault.Open(_folder.Vault);
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}"));
        VaultFile[] notes = [.. files.Files.Where(files.IsNote).OrderBy(files.PathOf, StringComparer.Ordinal)];
        LintedNote[] checks = [.. new VaultLinter(vault.Folder, files, new Linter(vault.Settings, vault.Schemas) { MostFindings = 2 }).Lint(notes)];
        Assert.Null(checks[0].Result);
        Assert.Equal("it has more than 2 findings; `noteschema lint --fix` in a terminal takes them on", checks[0].Failure);
        Assert.Equal(new TextSpan(24, 3), Assert.Single(checks[1].Result!.Diagnostics).Span);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.FullPath(path))!);
        File.WriteAllText(_folder.FullPath(path), text);
    }

    private string[] Lint(int jobs)
    {
        Vault vault = Vault.Open(_folder.Vault);
        Assert.Empty(vault.SettingsProblems);
        Assert.Empty(vault.SchemaProblems);
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}"));
        VaultFile[] notes = [.. files.Files.OrderBy(files.PathOf, StringComparer.Ordinal)];
        var linter = new VaultLinter(vault.Folder, files, new Linter(vault.Settings, vault.Schemas), jobs);
        return [.. from note in linter.Lint([.. notes.Where(files.IsNote)]) from found in note.Result!.Diagnostics where found.Name.StartsWith("about-", StringComparison.Ordinal) orderby files.PathOf(note.File), found.Name select $"{files.PathOf(note.File)} {found.Name}"];
    }
}
