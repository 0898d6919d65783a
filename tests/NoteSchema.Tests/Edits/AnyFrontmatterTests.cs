using NoteSchema.Tests.Frontmatters;

namespace NoteSchema.Tests.Edits;

/// <summary>What holds for changes of any frontmatter whatever: those of the shapes written by hand, and copies of them with an edit each.</summary>
public class AnyFrontmatterTests
{
    private static readonly FieldValue[] s_values =
    [
        "x", "two words", "", "007", "1.10", "null", "~", "yes", "no", "true", "2025-03-14", "12:30", "[[Note]]", "[[Note|other: name]]", "a: b", "a #b", "#tag", "- x", "'", "\"", "it's \"so\"", "@x", "*x", "&x", "!x", "%x", "`x`", "{x}", "{{x}}",
        "one\ntwo", "one\n\n  two\n", " x ", "x:", "\t", "\u0001", "é🚢", "---", "...", "?", "a, b", "C:\\x\\y", "|", ">", "\n", "x\r\ny",
        1, -2.5, true, FieldValue.Null, new DateOnly(2025, 3, 14),
        FieldValue.List(), FieldValue.List("x"), FieldValue.List("a, b", 1, "[[N]]"), FieldValue.Map(), FieldValue.Map(new("k", 1), new("l: m", "n")), FieldValue.List(FieldValue.Map(new("k", 1), new("l", FieldValue.List("x")))), FieldValue.List(FieldValue.List(1, 2)),
    ];

    private static readonly string[] s_keys = ["new", "a: b", "12", "", "due date", "🚢", "#k", "- k", "null", "k:"];

    [Fact]
    public void A_change_means_what_was_asked_or_changes_nothing()
    {
        int changed = 0, refused = 0;
        List<string> wrong = [];
        var random = new Random(20250315 + EditTrials.Seed);
        foreach (string yaml in FrontmatterShapes.All.Concat(FrontmatterMutants.Make(FrontmatterShapes.All, 4000 * EditTrials.Times, 7 + EditTrials.Seed)))
        {
            string ends = random.Next(4) == 0 ? yaml.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) : yaml;
            var note = Note.Parse($"{(random.Next(8) == 0 ? "\uFEFF" : "")}---\n{ends}\n---\nbody  \r\n---\nend");
            for (int i = 0; i < 4; i++)
            {
                if (Change(note, random, wrong)) changed++;
                else refused++;
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} are wrong.\n{string.Join("\n\n", wrong.Take(10))}");
        // Many shapes are broken, and many paths lead to no map or list.
        Assert.True(changed > 3000, $"{changed} changed, {refused} refused");
    }

    private static bool Change(Note note, Random random, List<string> wrong)
    {
        List<FieldPath> paths = [.. PathsOf(note.Frontmatter.Root, FieldPath.Root, 0).Take(200)];
        FieldPath path = paths.Count == 0 ? FieldPath.Root : paths[random.Next(paths.Count)];
        FieldValue value = s_values[random.Next(s_values.Length)];
        string key = s_keys[random.Next(s_keys.Length)];
        var editor = new NoteEditor(note);
        FieldValue? before = Values(note);
        Func<FieldValue>? expected = null;
        int operation = random.Next(8);
        switch (operation)
        {
            case 0:
                editor.SetField(path, value);
                expected = () => ModelTree.Set(before!, path, value);
                break;
            case 1:
                editor.SetField(path.Field(key), value);
                expected = () => ModelTree.Set(before!, path.Field(key), value);
                break;
            case 2:
                editor.RemoveField(path);
                expected = () => ModelTree.Remove(before!, path);
                break;
            case 3:
                editor.RenameField(path, key);
                expected = () => ModelTree.Rename(before!, path, key);
                break;
            case 4:
                editor.AppendItem(path, value);
                expected = () => ModelTree.Append(before!, path, value);
                break;
            case 5:
                editor.MakeList(path);
                expected = () => ModelTree.Wrap(before!, path);
                break;
            case 6:
                editor.MoveField(path, FieldPath.Of("into", key));
                break;
            default:
                editor.ReorderFields(path, [.. Enumerable.Range(0, 30).Select(_ => (char)('a' + random.Next(26)) + "").Distinct()]);
                break;
        }
        EditResult result = editor.Finish();
        string text = note.Source.ToString();
        Assert.Equal(result.Text, TextEdit.Apply(text, result.Edits));
        int at = 0;
        foreach (TextEdit edit in result.Edits)
        {
            Assert.True(edit.Span.Start >= at, "The edits are not in order.");
            at = edit.Span.End;
        }
        if (result.Refusal is not null)
        {
            Assert.Empty(result.Edits);
            Assert.Same(note, result.Note);
            return false;
        }
        if (note.Frontmatter.Problems.Count > 0 || before is null) return false;
        Assert.Empty(result.Note.Frontmatter.Problems);
        Assert.Equal(note.Body.Text.TrimStart('\uFEFF'), result.Note.Body.Text.TrimStart('\uFEFF'));
        FieldValue? after = Values(result.Note);
        if (expected is not null && !expected().Equals(after)) wrong.Add($"operation {operation} of `{path}` with {value} and `{key}` on\n{text}\ngives\n{result.Text}\nwhich is {after} and not {expected()}");
        return true;
    }

    // Null where an alias stands for what holds it.
    private static FieldValue? Values(Note note) => note.Frontmatter.Root.IsMissing ? FieldValue.Map() : FieldValueReader.Read(note.Frontmatter.Root);

    internal static IEnumerable<FieldPath> PathsOf(FrontmatterValue value, FieldPath path, int depth)
    {
        if (depth > 6) yield break;
        int index = 0;
        foreach (FrontmatterValue item in value.Items)
        {
            FieldPath inner = path.Item(index++);
            yield return inner;
            foreach (FieldPath further in PathsOf(item, inner, depth + 1)) yield return further;
        }
        foreach (FrontmatterEntry entry in value.Entries)
        {
            FieldPath inner = path.Field(entry.Name);
            yield return inner;
            foreach (FieldPath further in PathsOf(entry.Value, inner, depth + 1)) yield return further;
        }
    }
}
