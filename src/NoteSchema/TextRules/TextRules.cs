namespace NoteSchema;

/// <summary>The rules about the text itself, NS1xxx: what is true of any note, whatever its schema.</summary>
public static class TextRules
{
    /// <summary>Reports what is wrong with the text of <paramref name="note"/>, read as it is.</summary>
    public static void Check(Note note, Action<Diagnostic> report) => Check(note, EncodingRepair.FindAny(note.Source), report);

    /// <summary>The same, where the encoding damage is known already.</summary>
    /// <param name="note">The note as it is, damage and all.</param>
    /// <param name="repair">The damage in its text; null where there is none.</param>
    /// <param name="report">Takes each finding.</param>
    internal static void Check(Note note, EncodingRepair? repair, Action<Diagnostic> report)
    {
        if (repair is not null) DamageRule.Check(note.Source, repair, report);
        CharacterRules.CheckLineEndings(note.Source, report);
        CharacterRules.CheckControls(note.Source, repair, report);
        FrontmatterRules.Check(note, report);
        HiddenNoteRules.Check(note, report);
    }
}
