namespace NoteSchema;

/// <summary>Tries the steps of a migration on a note, each by itself: one that cannot be carried out is passed over, so that it can be told what all the others do.</summary>
/// <param name="Note">The note after the steps that could be carried out; its version key is as it was.</param>
/// <param name="Done">The numbers, from 0, of the steps that changed something.</param>
/// <param name="Failed">The numbers of the steps that could not be carried out.</param>
public sealed record MigrationTrial(Note Note, IReadOnlyList<int> Done, IReadOnlyList<int> Failed)
{
    /// <summary>Tries the steps of <paramref name="migration"/> on <paramref name="note"/>, which is of the version before.</summary>
    /// <param name="note">The note.</param>
    /// <param name="migration">The steps.</param>
    /// <param name="schema">The schema whose steps they are.</param>
    /// <param name="environment">What is known of the note besides its text.</param>
    public static MigrationTrial Of(Note note, Migration migration, Schema schema, NoteEnvironment environment)
    {
        var done = new List<int>();
        var failed = new List<int>();
        Note current = note;
        for (int i = 0; i < migration.Steps.Count; i++)
        {
            if (!migration.Steps[i].MayChange(current, environment)) continue;
            var editor = new NoteEditor(current);
            string text = editor.Text;
            if ((editor.WhyFieldsStay ?? migration.Steps[i].Apply(new MigrationRun(editor, migration, schema, environment, note)) ?? editor.Refusal) is not null)
            {
                failed.Add(i);
                continue;
            }
            if (!ReferenceEquals(text, editor.Text)) done.Add(i);
            current = editor.Note;
        }
        return new MigrationTrial(current, done, failed);
    }
}
