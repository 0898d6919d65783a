namespace NoteSchema.Tests.Edits;

/// <summary>What holds for changes of the body of any text whatever.</summary>
public class AnyBodyTests
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t", "word", "Ä", "🔥", "\uFEFF", "# Head", "\n## Two\n", "\n### Deep #\n", "\n# One\n\ntext\n", "Under\n---\n", "===", "- ", "1. ", "\n- [ ] task", "\n- [x] done ✅ 2025-03-28 ^id", "\n> - [/] quoted [due:: 2025-01-02]\n",
        "> ", "> [!note] t\n", "```\n", "~~~", "$$", "%%", "<!--", "-->", "<div>\n", "| a |\n|---|\n| b |\n", "[[link]]", "📅 2025-03-28", "🔁 every day", "⏫", "(id:: x)", "#tag", "@Ilse", "---\n", "\n---\na: 1\n---\n", "^id",
    ];

    private static readonly string[] s_texts = ["x", "two words", "", "- item", "# Head", "```", "%%", "a\nb", "\n\nx\n", "> quote", "---", "x ^id", "## #", "<!--", "    code", "📅", "\r"];

    [Fact]
    public void A_change_leaves_what_is_outside_as_it_was_or_changes_nothing()
    {
        var random = new Random(20250316 + EditTrials.Seed);
        int changed = 0;
        for (int i = 0; i < 12_000 * EditTrials.Times; i++)
        {
            var note = Note.Parse(string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => s_pieces[random.Next(s_pieces.Length)])));
            var editor = new NoteEditor(note);
            Change(editor, note, random);
            if (random.Next(3) == 0) Change(editor, editor.Note, random);
            EditResult result = editor.Finish();
            string text = note.Source.ToString();
            Assert.Equal(result.Text, TextEdit.Apply(text, result.Edits));
            if (result.Refusal is not null) Assert.Same(note, result.Note);
            else Assert.Equal(note.Frontmatter.Exists ? text[..note.Frontmatter.Span.End] : "", result.Text[..result.Note.Frontmatter.Span.End]);
            if (result.Edits.Count > 0) changed++;
            AssertRestStays(text, result);
        }
        Assert.True(changed > 3000, $"{changed} changed");
    }

    // Every character outside the edits stands in the result, in order.
    private static void AssertRestStays(string text, EditResult result)
    {
        int kept = 0, shift = 0;
        foreach (TextEdit edit in result.Edits)
        {
            Assert.Equal(text[kept..edit.Span.Start], result.Text[(kept + shift)..(edit.Span.Start + shift)]);
            kept = edit.Span.End;
            shift += edit.NewText.Length - edit.Span.Length;
        }
        Assert.Equal(text[kept..], result.Text[(kept + shift)..]);
    }

    private static void Change(NoteEditor editor, Note note, Random random)
    {
        string text = s_texts[random.Next(s_texts.Length)];
        Section section = note.Body.Sections.Count == 0 ? note.Body.Root : note.Body.Sections[random.Next(note.Body.Sections.Count)];
        Section other = note.Body.Sections.Count == 0 ? note.Body.Root : note.Body.Sections[random.Next(note.Body.Sections.Count)];
        SectionPlace place = random.Next(3) switch { 0 => SectionPlace.End, 1 => SectionPlace.Before(other), _ => SectionPlace.After(other) };
        TaskItem? task = note.Body.Tasks.Count == 0 ? null : note.Body.Tasks[random.Next(note.Body.Tasks.Count)];
        switch (random.Next(12))
        {
            case 0:
                editor.RenameSection(section, text);
                break;
            case 1:
                editor.SetSectionLevel(section, random.Next(1, 7));
                break;
            case 2:
                editor.RemoveSection(section);
                break;
            case 3:
                editor.AddSection(text, random.Next(1, 7), s_texts[random.Next(s_texts.Length)], place);
                break;
            case 4 or 5:
                editor.MoveSection(section, place);
                break;
            case 6:
                editor.AppendText(section, text);
                break;
            case 7:
                editor.SetSectionText(section, text);
                break;
            case 8:
                editor.SetTitle(text).AddBelowTitle(s_texts[random.Next(s_texts.Length)]);
                break;
            case 9:
                int start = random.Next(note.Body.Span.Start, note.Source.Length + 1);
                editor.ReplaceText(TextSpan.FromBounds(start, random.Next(start, note.Source.Length + 1)), text);
                break;
            case 10 when task is { } item:
                editor.SetTaskStatus(item, "x -/\n]"[random.Next(6)]).SetTaskPriority(item, TaskPriority.High);
                break;
            case 11 when task is { } item:
                editor.SetTaskDate(item, (TaskSignifier)random.Next(6), random.Next(3) == 0 ? null : new DateOnly(2025, 4, 1));
                break;
        }
    }
}
