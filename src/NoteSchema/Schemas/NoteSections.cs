using System.Text.Json.Serialization;

namespace NoteSchema;

/// <summary>A section of a note in its generated model; a note without it has it as an empty one.</summary>
public class NoteSection
{
    /// <summary>The section that <paramref name="reading"/> found.</summary>
    public NoteSection(SectionReading reading) => Reading = reading;

    /// <summary>Whether the note has it.</summary>
    public bool Exists => Reading.Exists;

    /// <summary>The section of <see cref="Note.Body"/> that it is, by which a <see cref="NoteEditor"/> changes it; null for a callout, and where the note does not have it.</summary>
    [JsonIgnore]
    public Section? Section => Reading.Part;

    /// <summary>Its text as written, without blank lines around it; empty where the note does not have it.</summary>
    public string Text => Reading.Text;

    private protected SectionReading Reading { get; }
}

/// <summary>A section of paragraphs.</summary>
public class TextSection(SectionReading reading) : NoteSection(reading)
{
    /// <summary>Its paragraphs, as written.</summary>
    public IReadOnlyList<string> Paragraphs => Reading.Paragraphs;
}

/// <summary>A section that holds a list.</summary>
public class ListSection(SectionReading reading) : NoteSection(reading)
{
    /// <summary>The items, nested ones included.</summary>
    public IReadOnlyList<ListItem> Items => Reading.Items;
}

/// <summary>A section of tasks.</summary>
public class TasksSection(SectionReading reading) : NoteSection(reading)
{
    /// <summary>The tasks, nested ones included.</summary>
    public IReadOnlyList<TaskItem> Tasks => Reading.Tasks;
}

/// <summary>A section that holds a code block.</summary>
public class CodeSection(SectionReading reading) : NoteSection(reading)
{
    /// <summary>The lines of the code block, without its fences; empty where there is none.</summary>
    public string Code => Reading.Code;
}

/// <summary>A section that holds a table.</summary>
/// <typeparam name="TRow">The generated model of a row.</typeparam>
public class TableSection<TRow> : NoteSection
{
    /// <summary>The section that <paramref name="reading"/> found, whose rows <paramref name="create"/> makes.</summary>
    public TableSection(SectionReading reading, Func<ModelReader, TRow> create) : base(reading)
    {
        IReadOnlyList<TableColumn> columns = reading.Layout?.Content is TableContent table ? table.Columns : [];
        Rows = [.. reading.Rows.Select(row => create(ModelReader.OfRecord(row, key => columns.FirstOrDefault(column => column.Key == key)?.Type, reading.Owner)))];
    }

    /// <summary>The rows below the heading row.</summary>
    public IReadOnlyList<TRow> Rows { get; }
}

/// <summary>A section of lines of one form.</summary>
/// <typeparam name="TLine">The generated model of a line.</typeparam>
public class LinesSection<TLine> : NoteSection
{
    /// <summary>The section that <paramref name="reading"/> found, whose lines <paramref name="create"/> makes.</summary>
    public LinesSection(SectionReading reading, Func<ModelReader, TLine> create) : base(reading)
    {
        LineForm? form = (reading.Layout?.Content as LinesContent)?.Line;
        Lines = [.. reading.Lines.Select(line => create(ModelReader.OfRecord(line, key => form?.Parts.OfType<LinePlace>().FirstOrDefault(place => place.Name == key)?.Type, reading.Owner)))];
    }

    /// <summary>The lines that have the form.</summary>
    public IReadOnlyList<TLine> Lines { get; }
}
