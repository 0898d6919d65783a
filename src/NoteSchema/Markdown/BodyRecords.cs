namespace NoteSchema;

/// <summary>All that reading a body finds, in flat arrays. What the API shows of a body are views onto them.</summary>
internal sealed class BodyRecords
{
    public RecordList<BlockRecord> Blocks;

    /// <summary>The body as a whole, and a section for each heading at the top, in document order.</summary>
    public RecordList<SectionRecord> Sections;

    /// <summary>The lines of blocks, each block's in one run.</summary>
    public RecordList<TextSpan> Lines;

    public RecordList<RowRecord> Rows;

    public RecordList<TextSpan> Cells;

    public RecordList<LinkRecord> Links;

    /// <summary>Tags with their <c>#</c>.</summary>
    public RecordList<TextSpan> Tags;

    /// <summary>Comments, within lines or as blocks.</summary>
    public RecordList<TextSpan> Comments;

    /// <summary>Code, math and comments within lines.</summary>
    public RecordList<TextSpan> Literals;

    /// <summary>Task lines.</summary>
    public RecordList<TaskRecord> Tasks;

    /// <summary>The signifiers of task lines, each task's in one run.</summary>
    public RecordList<TaskField> TaskFields;

    /// <summary>Begins anew, for another body.</summary>
    public void Clear()
    {
        Blocks.Clear();
        Sections.Clear();
        Lines.Clear();
        Rows.Clear();
        Cells.Clear();
        Links.Clear();
        Tags.Clear();
        Comments.Clear();
        Literals.Clear();
        Tasks.Clear();
        TaskFields.Clear();
    }

    /// <summary>The same in arrays of just the size needed.</summary>
    public BodyRecords Copy() => new()
    {
        Blocks = Blocks.Copy(),
        Sections = Sections.Copy(),
        Lines = Lines.Copy(),
        Rows = Rows.Copy(),
        Cells = Cells.Copy(),
        Links = Links.Copy(),
        Tags = Tags.Copy(),
        Comments = Comments.Copy(),
        Literals = Literals.Copy(),
        Tasks = Tasks.Copy(),
        TaskFields = TaskFields.Copy(),
    };
}

/// <summary>A section as the reader stores it.</summary>
internal struct SectionRecord
{
    /// <summary>The index of the heading's block; -1 for the body as a whole.</summary>
    public int Heading;
    public int Level;
    /// <summary>The index of the section around it; -1 for the body as a whole.</summary>
    public int Parent;
    /// <summary>The index after that of the last section within it.</summary>
    public int End;
    public int Start;
    public int ContentStart;
}

/// <summary>A task line as the reader stores it.</summary>
internal struct TaskRecord
{
    public int Block;
    public int FirstField;
    public int FieldCount;
    public int FirstTag;
    public int TagCount;
    /// <summary>The end of its words; after it come signifiers and tags only.</summary>
    public int WordsEnd;
}

/// <summary>A row of a table as the reader stores it.</summary>
internal readonly record struct RowRecord(int FirstCell, int CellCount);
