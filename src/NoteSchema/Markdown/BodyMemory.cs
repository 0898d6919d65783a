namespace NoteSchema;

/// <summary>What reading bodies works with, and what it finds; used again for the next body.</summary>
internal sealed class BodyMemory
{
    [ThreadStatic]
    private static BodyMemory? s_ofThread;

    /// <summary>For a text that is read and done with at once, such as one link.</summary>
    public static BodyMemory OfThread => s_ofThread ??= new BodyMemory();

    public BodyRecords Records { get; } = new();

    /// <summary>The list items, quotes and the like that the next line may go on with, the outermost first.</summary>
    public RecordList<OpenContainer> Containers;

    /// <summary>Asks reading to end.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>The brackets that may begin a Markdown link.</summary>
    public RecordList<LinkOpener> Openers;

    /// <summary>What stands in brackets that are no link by themselves, and may name a definition.</summary>
    public RecordList<TextSpan> Bracketed;

    /// <summary>The definitions of links, in document order.</summary>
    public RecordList<LinkDefinition> Definitions;

    /// <summary>Where lines end and where something may stand within them.</summary>
    public TextMarks Marks { get; set; } = new();

    /// <summary>The one line of a text that has no more.</summary>
    public TextSpan[] Single { get; } = new TextSpan[1];

    /// <summary>Where the last run of so many backticks stands.</summary>
    public int[] LastRuns { get; } = new int[InlineScanner.MaxRun + 1];

    /// <summary>Begins anew, for another body.</summary>
    public void Clear()
    {
        Records.Clear();
        Containers.Clear();
        Openers.Clear();
        Bracketed.Clear();
        Definitions.Clear();
    }
}
