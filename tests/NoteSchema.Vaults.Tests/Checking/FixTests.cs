using System.Runtime.CompilerServices;
using NoteSchema.Generators.Tests.SameMeaning;
using NoteSchema.Language;

namespace NoteSchema.Vaults.Tests;

/// <summary>What a fix leaves behind, for every fix of every finding in drawn notes and in the sample vault.</summary>
public class FixTests
{
    private const int SchemasInOneRun = 12;
    private const int NotesOfOneSchema = 25;
    private const int MostRounds = 10;

    private static readonly NoteEnvironment s_environment = new() { Owner = new NoteLink("Tomas Lind"), Modified = new DateTimeOffset(2025, 3, 20, 8, 0, 0, TimeSpan.Zero), Size = 1234 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_fix_in_a_drawn_note_removes_its_finding_and_keeps_the_frontmatter_readable(int seed)
    {
        int fixes = 0;
        foreach ((Schema schema, string text) in DrawnNotes(seed)) fixes += CheckEachFix(schema, "Inbox/20250314 Note.md", text);
        Assert.True(fixes > 500, $"only {fixes} fixes");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Safe_fixes_of_drawn_notes_come_to_an_end(int seed)
    {
        foreach ((Schema schema, string text) in DrawnNotes(seed)) ApplySafeFixes(schema, "Inbox/20250314 Note.md", text);
    }

    [Fact]
    public void Fixes_in_the_sample_vault_do_the_same()
    {
        Vault vault = Vault.Open(new VaultFolder(Path.Combine(RepositoryRoot(), "samples", "vault")));
        var chooser = new SchemaChooser(vault.Schemas, vault.Settings);
        int fixes = 0;
        foreach (string path in NoteFiles.Enumerate(vault.Folder, "", vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}")))
        {
            string text = NoteFile.Read(vault.Folder.FullPath(path)).Text;
            Schema? schema = chooser.Choose(Note.Parse(text, path)).Schema;
            fixes += CheckEachFix(schema, path, text);
            ApplySafeFixes(schema, path, text);
        }
        Assert.True(fixes > 50, $"only {fixes} fixes");
    }

    private static IEnumerable<(Schema Schema, string Text)> DrawnNotes(int seed)
    {
        var random = new Random(seed);
        var schemas = new DrawnSchema(random);
        var notes = new DrawnNote(random);
        SchemaSet set = SchemaSetReader.Read(Enumerable.Range(0, SchemasInOneRun).Select(number => new SchemaFile($"drawn{number}.yaml", schemas.Draw(number))));
        foreach (SchemaModel model in set.Schemas)
        {
            Schema schema = SchemaComposer.Compose(model);
            for (int i = 0; i < NotesOfOneSchema; i++) yield return (schema, notes.Draw(int.Parse(model.Id["drawn".Length..], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static int CheckEachFix(Schema? schema, string path, string text)
    {
        Note note = Note.Parse(text, path);
        IReadOnlyList<Diagnostic> found = NoteChecker.Check(note, schema, s_environment);
        int fixes = 0;
        foreach (Diagnostic diagnostic in found)
        {
            foreach (Fix fix in diagnostic.Fixes)
            {
                fixes++;
                string after = TextEdit.Apply(text, fix.Edits);
                Note mended = Note.Parse(after, path);
                IReadOnlyList<Diagnostic> left = NoteChecker.Check(mended, schema, s_environment);
                string what = $"{diagnostic.Rule.Code} {diagnostic.Name}: {diagnostic.Message}\n{fix.Kind}: {fix.Title}\nschema {schema?.Id}\nbefore:\n{text}\nafter:\n{after}";
                Assert.True(note.Frontmatter.Problems.Count > 0 || mended.Frontmatter.Problems.Count == 0, $"the frontmatter cannot be read any more\n{what}");
                int place = Moved(diagnostic.Span.Start, fix.Edits);
                Assert.False(left.Any(other => other.Rule == diagnostic.Rule && other.Name == diagnostic.Name && other.Message == diagnostic.Message && other.Span.Start == place && Count(found, other) <= Count(left, other)), $"the finding is still there\n{what}");
                // A link that was no link hid that its field wants something else.
                if (fix.Kind == FixKind.Safe && diagnostic.Rule != NoteSchema.Rules.UnquotedLink) Assert.True(Errors(left) <= Errors(found), $"a safe fix made an error: {string.Join("; ", left.Where(other => other.Severity == Severity.Error).Select(other => other.Message))}\n{what}");
            }
        }
        return fixes;
    }

    private static void ApplySafeFixes(Schema? schema, string path, string text)
    {
        string current = text;
        for (int round = 0; round <= MostRounds; round++)
        {
            var edits = new List<TextEdit>();
            foreach (Diagnostic diagnostic in NoteChecker.Check(Note.Parse(current, path), schema, s_environment))
            {
                if (diagnostic.Fixes.FirstOrDefault(fix => fix.Kind == FixKind.Safe) is not { } safe || safe.Edits.Any(edit => edits.Exists(other => Touch(edit.Span, other.Span)))) continue;
                edits.AddRange(safe.Edits);
            }
            if (edits.Count == 0) return;
            current = TextEdit.Apply(current, edits);
        }
        Assert.Fail($"safe fixes go on after {MostRounds} rounds\nbefore:\n{text}\nafter:\n{current}");
    }

    private static bool Touch(TextSpan one, TextSpan other) => one.Overlaps(other) || one.Start == other.Start || one.End == other.Start || other.End == one.Start;

    // A schema's own rule may count words or headings, which a fix cannot know.
    private static int Errors(IEnumerable<Diagnostic> found) => found.Count(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Rule != NoteSchema.Rules.SchemaRule);

    private static int Count(IEnumerable<Diagnostic> found, Diagnostic like) => found.Count(other => other.Rule == like.Rule && other.Name == like.Name && other.Message == like.Message);

    // Where a place stands after the edits; one that an edit replaces stands at its start.
    private static int Moved(int place, IReadOnlyList<TextEdit> edits)
    {
        int shift = 0;
        foreach (TextEdit edit in edits)
        {
            if (edit.Span.End <= place && edit.Span.Start < place) shift += edit.NewText.Length - edit.Span.Length;
            else if (edit.Span.Start < place) shift += edit.Span.Start - place;
        }
        return place + shift;
    }

    private static string RepositoryRoot([CallerFilePath] string sourceFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "..", "..", ".."));
}
