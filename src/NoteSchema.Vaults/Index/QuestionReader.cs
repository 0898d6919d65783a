namespace NoteSchema.Vaults;

/// <summary>Goes through questions one by one, those about <c>A#B</c> as one.</summary>
internal ref struct QuestionReader(ReadOnlySpan<VaultQuestion> questions, Span<ulong> parts)
{
    private readonly Span<ulong> _parts = parts;
    private ReadOnlySpan<VaultQuestion> _rest = questions;

    /// <summary>The question at hand.</summary>
    public VaultQuestion Current { get; private set; }

    /// <summary>The headings that it asks for, the outermost first; empty for other questions.</summary>
    public ReadOnlySpan<ulong> Parts { get; private set; }

    /// <summary>Goes to the next question; says no where there is none.</summary>
    public bool Read()
    {
        int count = 0;
        while (!_rest.IsEmpty)
        {
            Current = _rest[0];
            _rest = _rest[1..];
            if (Current.Kind is QuestionKind.Heading or QuestionKind.HeadingAbove) _parts[count++] = Current.Key;
            if (Current.Kind == QuestionKind.HeadingAbove) continue;
            Parts = _parts[..count];
            return true;
        }
        return false;
    }

    /// <summary>The answer to a question about one note, from its facts.</summary>
    /// <param name="facts">The facts of the note that is asked about.</param>
    /// <param name="self">The note that was checked.</param>
    public readonly bool Answer(NoteFacts facts, VaultFile self) => Current.Kind switch
    {
        QuestionKind.Heading => facts.HasHeading(Parts),
        QuestionKind.Block => facts.Blocks.Contains(Current.Key),
        QuestionKind.Schema => facts.Schema?.IsOneOf(Current.Schemas!) == true,
        QuestionKind.SchemaId => facts.Schema is { } schema && TextHash.Of(schema.Id) == Current.Key,
        QuestionKind.NamesSelf => facts.Answers(self, (uint)Current.Key, Current.Schemas!),
        _ => true,
    };
}
