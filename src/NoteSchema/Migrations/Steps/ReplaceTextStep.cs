using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary><c>replace_text</c>: replaces what an RE2 expression finds, in time linear in the text.</summary>
/// <param name="pattern">The expression; <c>^</c> and <c>$</c> are the ends of the text, and with <c>(?m)</c> those of each line.</param>
/// <param name="with">What stands there then; <c>$1</c> is the first group, <c>$$</c> a dollar sign.</param>
public sealed class ReplaceTextStep(string pattern, string with) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "replace_text";

    /// <inheritdoc/>
    public override string Summary => $"replace “{pattern}” by “{with}”{(Section is null ? "" : $" in “{SectionPlaces.NameOf(Section)}”")}";

    /// <summary>The section in which it is done, without its heading and those within it; null for the whole body.</summary>
    public SectionLayout? Section { get; init; }

    internal override bool MayChange(Note note, NoteEnvironment environment) => Edits(note, environment).Count > 0;

    internal override string? Apply(MigrationRun run)
    {
        run.Editor.ReplaceText(Edits(run.Editor.Note, run.Environment));
        return null;
    }

    private List<TextEdit> Edits(Note note, NoteEnvironment environment)
    {
        TextSpan span = note.Body.Span;
        if (Section is not null)
        {
            if (SectionPlaces.Find(note, Section, environment) is not { } section) return [];
            span = section.Content;
        }
        if (CelPattern.Compile(pattern) is not { } regex) return [];
        string text = note.Source.ToString(span);
        var edits = new List<TextEdit>();
        foreach (Match match in regex.Matches(text))
        {
            string result = match.Result(with);
            if (result != match.Value) edits.Add(new TextEdit(new TextSpan(span.Start + match.Index, match.Length), result));
        }
        return edits;
    }
}
