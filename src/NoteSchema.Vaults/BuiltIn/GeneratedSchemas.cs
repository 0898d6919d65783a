using NoteSchema.BuiltIn;

namespace NoteSchema.Vaults;

/// <summary>The schemas that come with the program, as the code that the generator makes of them.</summary>
public static class GeneratedSchemas
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Schema> All { get; } = [DailyNote.Schema, MeetingNote.Schema, PersonNote.Schema, ProjectNote.Schema, TranscriptNote.Schema];

    /// <summary>The one of that id, or null.</summary>
    public static Schema? Find(string id) => All.FirstOrDefault(schema => schema.Id == id);
}
