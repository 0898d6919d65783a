using System.Text.RegularExpressions;
using NoteSchema.Tests.Frontmatters;

namespace NoteSchema.Tests.Edits;

/// <summary>A change and its opposite leave every byte as it was.</summary>
public partial class InverseTests
{
    private static readonly List<Note> s_notes = [.. Drawn(300 * EditTrials.Times), .. FrontmatterShapes.All.Select(NoteOf), .. FrontmatterMutants.Make(FrontmatterShapes.All, 400 * EditTrials.Times, 11 + EditTrials.Seed).Select(NoteOf)];

    [Fact]
    public void What_is_drawn_can_be_changed()
    {
        foreach (Note note in Drawn(80))
        {
            Assert.True(note.Frontmatter.Problems.Count == 0, note.Source.ToString());
            foreach (FieldPath path in AnyFrontmatterTests.PathsOf(note.Frontmatter.Root, FieldPath.Root, 0))
            {
                foreach (FieldValue value in (FieldValue[])["x", "a: b", "one\ntwo", FieldValue.List("x", "y"), FieldValue.Null])
                    AssertDone(note, editor => editor.SetField(path, value), $"set {path} to {value}", keepsComments: !IsCollection(note, path));
                AssertDone(note, editor => editor.RemoveField(path), $"remove {path}", keepsComments: false);
                if (path.Key is not null) AssertDone(note, editor => editor.MoveField(path, FieldPath.Of("new", "inner")), $"move {path}", keepsComments: path.Parent!.Parent is null);
            }
        }
    }

    [Fact]
    public void Renamed_and_back() => Check(note => Fields(note).Where(field => field.Entry.Key is { IsAlias: false, Kind: FrontmatterKind.String, Style: FrontmatterStyle.Plain or FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted } key
            && (key.Style != FrontmatterStyle.Plain || key.Text.Length == key.Span.Length) && FrontmatterWriter.IsPlain(key.Text, true)),
        (editor, field) => editor.RenameField(field.Path, "zz"),
        (editor, field) => editor.RenameField(field.Path.Parent!.Field("zz"), field.Path.Key!));

    [Fact]
    public void Added_and_taken_out() => Check(Maps,
        (editor, map) => editor.SetField(map.Path.Field("zz"), FieldValue.List("a", "b")),
        (editor, map) => editor.RemoveField(map.Path.Field("zz")));

    [Fact]
    public void Added_at_a_place_and_taken_out() => Check(note => Fields(note).Where(field => field.Path.Parent is not null),
        (editor, field) => editor.SetField(field.Path.Parent!.Field("zz"), "one\ntwo", FieldPlace.Before(field.Path.Key!)),
        (editor, field) => editor.RemoveField(field.Path.Parent!.Field("zz")));

    [Fact]
    public void Frontmatter_made_and_taken_out()
    {
        foreach (string text in (string[])["", "text", "\uFEFFtext\r\n", "# Head\n\n- [ ] task", "---\nbreak", "\n---\n"])
            Assert.Equal(text, new NoteEditor(new NoteEditor(Note.Parse(text)).SetField("a", 1).Finish().Note).RemoveField("a").Finish().Text);
    }

    [Fact]
    public void Appended_and_taken_out() => Check(note => Fields(note).Where(field => field.Entry.Value is { Kind: FrontmatterKind.List, Count: > 0 }),
        (editor, list) => editor.AppendItem(list.Path, "zz"),
        (editor, list) => editor.RemoveField(list.Path.Item(list.Entry.Value.Count)));

    [Fact]
    public void Put_first_and_taken_out() => Check(note => Fields(note).Where(field => field.Entry.Value is { Kind: FrontmatterKind.List, Count: > 0 }),
        (editor, list) => editor.InsertItem(list.Path, 0, "zz"),
        (editor, list) => editor.RemoveField(list.Path.Item(0)));

    [Fact]
    public void Reordered_and_back() => Check(note => Maps(note).Where(map => map.Keys.Distinct().Count() == map.Keys.Length),
        (editor, map) => editor.ReorderFields(map.Path, [.. map.Keys.OrderByDescending(key => key.Length % 3).ThenByDescending(key => key, StringComparer.Ordinal)]),
        (editor, map) => editor.ReorderFields(map.Path, map.Keys));

    [Fact]
    public void Set_and_set_back() => Check(note => Fields(note).Where(field => !note.Source.ToString().Contains("!!", StringComparison.Ordinal) && field.Entry.Value is { IsAlias: false, Style: FrontmatterStyle.Plain or FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted, Span.IsEmpty: false } value
            && value.Kind is not FrontmatterKind.Null && (value.Kind != FrontmatterKind.String || (FrontmatterWriter.IsPlain(value.Text, true) && value.Span.Length == value.Text.Length + (value.Style == FrontmatterStyle.Plain ? 0 : 2)))),
        (editor, field) => editor.SetField(field.Path, field.Entry.Value.Kind == FrontmatterKind.String ? "zz" : 1234),
        (editor, field) => editor.SetField(field.Path, FieldValue.Of(field.Entry.Value)));

    [Fact]
    public void Made_a_list_and_a_scalar_again() => Check(note => Fields(note).Where(field => !field.Entry.Value.IsMissing && field.Entry.Value.Kind != FrontmatterKind.List && field.Entry.Value.Style is FrontmatterStyle.Plain or FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted
            && !note.Source.AsSpan(field.Entry.Value.Span).Contains('\n')),
        (editor, field) => editor.MakeList(field.Path),
        (editor, field) => editor.MakeScalar(field.Path));

    private static IEnumerable<Note> Drawn(int count)
    {
        var random = new Random(42 + EditTrials.Seed);
        return Enumerable.Range(0, count).Select(_ => DrawnFrontmatter.Draw(random)).Select(NoteOf);
    }

    private static Note NoteOf(string yaml) => Note.Parse($"---\n{yaml}{(yaml.EndsWith('\n') ? "" : "\n")}---\nbody");

    private static void AssertDone(Note note, Action<NoteEditor> change, string what, bool keepsComments)
    {
        var editor = new NoteEditor(note);
        change(editor);
        Assert.True(editor.Refusal is null, $"{what}: {editor.Refusal} in\n{note.Source}");
        if (keepsComments) Assert.True(CommentsOf(note).SequenceEqual(CommentsOf(editor.Note)), $"{what} loses a comment:\n{note.Source}\n{editor.Note.Source}");
    }

    private static bool IsCollection(Note note, FieldPath path) => FieldSite.Find(new NoteDraft(note), path, out _)!.Value.Kind is FrontmatterKind.List or FrontmatterKind.Map;

    // Lines of text after `|` that look like comments are none of them.
    private static IEnumerable<string> CommentsOf(Note note) => CommentMark().Matches(note.Source.ToString()).Select(match => match.Value.Trim()).Where(text => text != "# no comment").Order();

    [GeneratedRegex(@"(?m)(?<=^|\s)#.*")]
    private static partial Regex CommentMark();

    private static void Check<T>(Func<Note, IEnumerable<T>> places, Func<NoteEditor, T, NoteEditor> change, Func<NoteEditor, T, NoteEditor> back)
    {
        int done = 0;
        List<string> wrong = [];
        foreach (Note note in s_notes.Where(note => note.Frontmatter.Problems.Count == 0))
        {
            foreach (T place in places(note))
            {
                EditResult there = change(new NoteEditor(note), place).Finish();
                if (there.Refusal is not null) continue;
                EditResult again = back(new NoteEditor(there.Note), place).Finish();
                if (again.Text == note.Source.ToString()) done++;
                else wrong.Add($"{place}: {again.Refusal}\n{note.Source}\n{there.Text}\n{again.Text}");
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {done + wrong.Count} are wrong.\n{string.Join("\n\n", wrong.OrderBy(text => text.Length).Take(12))}");
        Assert.True(done > 300, $"Only {done} were tried.");
    }

    private sealed record Place(FieldPath Path, FrontmatterEntry Entry);

    private sealed record Map(FieldPath Path, string[] Keys);

    private static IEnumerable<Place> Fields(Note note)
    {
        foreach (FieldPath path in AnyFrontmatterTests.PathsOf(note.Frontmatter.Root, FieldPath.Root, 0).Where(path => path.Key is not null))
        {
            if (FieldSite.Find(new NoteDraft(note), path, out _) is { } site) yield return new Place(path, new FrontmatterEntry(site.Key, site.Value));
        }
    }

    private static IEnumerable<Map> Maps(Note note) => AnyFrontmatterTests.PathsOf(note.Frontmatter.Root, FieldPath.Root, 0).Append(FieldPath.Root)
        .Select(path => (Path: path, Site: FieldSite.Find(new NoteDraft(note), path, out _)))
        .Where(found => found.Site is { Value: { Kind: FrontmatterKind.Map, Count: > 0, IsAlias: false } })
        .Select(found => new Map(found.Path, [.. found.Site!.Value.Entries.Select(entry => entry.Name)]));
}
