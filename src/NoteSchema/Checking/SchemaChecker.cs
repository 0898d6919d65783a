namespace NoteSchema;

/// <summary>Checks a note against its schema.</summary>
internal static class SchemaChecker
{
    public static void Check(CheckContext context)
    {
        NoteReading reading = context.Reading;
        if (reading.Note.Hidden is not null) return;
        if (!VersionCheck.Run(context)) return;
        bool readable = reading.Note.Frontmatter.IsReadable;
        // Half-typed YAML gives its one message; what it would have said is not guessed at.
        if (readable) new FieldsCheck(context, reading.Schema.Table, reading.Schema.AdditionalFields, reading.Note.Frontmatter.Root, null).Run();
        if (readable) TitleCheck.Run(context);
        SectionsCheck.Run(context);
        TasksCheck.Run(context);
        if (readable) RulesCheck.Run(context);
    }
}
