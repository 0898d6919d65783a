using System.Runtime.CompilerServices;
using NoteSchema.Generators.Tests.SameMeaning;
using NoteSchema.Language;

namespace NoteSchema.Vaults.Tests.Fixing;

/// <summary>What holds of every note after all its fixes, be it in order, wrong or spoilt.</summary>
public class FixpointTests
{
    private const int MutantsOfOneNote = 12;
    private static readonly string[] s_spoilers = ["\"", "'", ": ", "- ", "[", "]", "#", "\t", "\r", "\n", "  ", "@", "`", "â€™", "ðŸ“", "\u0007", "&a ", "*a", "---\n", ">", "|", "{", "📅 2025-3-1", "\uFEFF"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Fixes_of_drawn_notes_and_their_mutants_touch_only_what_they_are_about(int seed)
    {
        var random = new Random(seed);
        var schemas = new DrawnSchema(random);
        var notes = new DrawnNote(random);
        SchemaSet set = SchemaSetReader.Read(Enumerable.Range(0, 10).Select(number => new SchemaFile($"drawn{number}.yaml", schemas.Draw(number))));
        var linter = new Linter(VaultSettings.Default, [.. set.Schemas.Select(SchemaComposer.Compose)]);
        for (int number = 0; number < 150; number++)
        {
            string text = notes.Draw(random.Next(10));
            Check(linter, "Inbox/20250314 Note.md", text);
            Check(linter, "Inbox/20250314 Note.md", Spoil(text, random));
        }
    }

    [Fact]
    public void Fixes_of_the_sample_vault_and_its_mutants_do_the_same()
    {
        var random = new Random(3);
        Vault vault = Vault.Open(new VaultFolder(Path.Combine(Root(), "samples", "vault")));
        var linter = new Linter(vault.Settings, vault.Schemas);
        foreach (string path in NoteFiles.Enumerate(vault.Folder, "", vault.Settings.Exclude, (path, problem) => Assert.Fail($"{path}: {problem}")))
        {
            string text = NoteFile.Read(vault.Folder.FullPath(path)).Text;
            Check(linter, path, text);
            for (int number = 0; number < MutantsOfOneNote; number++) Check(linter, path, Spoil(text, random));
        }
    }

    private static string Spoil(string text, Random random)
    {
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            int at = random.Next(text.Length + 1), length = Math.Min(random.Next(4), text.Length - at);
            text = string.Concat(text.AsSpan(0, at), random.Next(4) == 0 ? "" : s_spoilers[random.Next(s_spoilers.Length)], text.AsSpan(at + length));
        }
        return text;
    }

    private static void Check(Linter linter, string path, string text)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        NoteState Read(string changed)
        {
            Note note = Note.Parse(changed, path);
            LintResult result = linter.Lint(note, null, linter.EnvironmentOf(null));
            foreach (TextEdit edit in result.Diagnostics.SelectMany(found => found.Fixes).Where(fix => fix.File is null).SelectMany(fix => fix.Edits)) Touch(note.Source, edit.Span, touched);
            return new NoteState(note, result.Schema, result.Diagnostics);
        }
        NoteFixes fixes = new NoteFixer(Read, FixKind.Suggested).Fix(text);
        string what = $"{path}\n{string.Join('\n', fixes.Applied)}\n{FileDiff.Of(path, fixes.Before, fixes.After)}";
        Assert.False(fixes.IsUnsettled, what);
        // A rule that a schema makes up may ask for what another undoes; our own never do.
        Assert.All(fixes.Loops, loop => Assert.Contains(loop, rule => rule.StartsWith("rule-", StringComparison.Ordinal)));

        NoteFixes again = new NoteFixer(Read, FixKind.Suggested).Fix(fixes.After);
        Assert.True(again.After == fixes.After, $"{what}\na second run:\n{string.Join('\n', again.Applied)}\n{FileDiff.Of(path, again.Before, again.After)}");

        // A line that is gone is one that a fix was about, in one round or another.
        var left = Lines(fixes.After).CountBy(line => line).ToDictionary();
        foreach ((string line, int count) in Lines(fixes.Before).CountBy(line => line))
        {
            Assert.True(left.GetValueOrDefault(line) >= count || touched.Contains(line) || string.IsNullOrWhiteSpace(line), $"gone: {line}\n{what}");
        }
        KeepFields(Note.Parse(fixes.Before, path), Note.Parse(fixes.After, path), touched, what);
    }

    // A byte-order mark belongs to no line.
    private static string[] Lines(string text) => (text.StartsWith('\uFEFF') ? text[1..] : text).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    // A field on whose lines no fix was says the same as before.
    private static void KeepFields(Note before, Note after, HashSet<string> touched, string what)
    {
        if (before.Frontmatter.Problems.Count > 0 || !before.Frontmatter.Exists || !before.Frontmatter.IsClosed) return;
        Assert.Empty(after.Frontmatter.Problems);
        foreach (FrontmatterEntry entry in before.Frontmatter.Entries)
        {
            int first = before.Source.LineAt(entry.Key.Span.Start), last = before.Source.LineAt(entry.Value.Span.End);
            if (Enumerable.Range(first, last - first + 1).Any(line => touched.Contains(before.Source.ToString(before.Source.LineSpan(line))))) continue;
            Assert.True(after.Frontmatter.Entries.Any(other => other.Name == entry.Name && other.Value.Kind == entry.Value.Kind && other.Value.Text == entry.Value.Text), $"{entry.Name}\n{what}");
        }
    }

    private static void Touch(SourceText source, TextSpan span, HashSet<string> touched)
    {
        int last = source.LineAt(span.End);
        for (int line = source.LineAt(span.Start); line <= last; line++) touched.Add(source.ToString(source.LineSpan(line)));
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
