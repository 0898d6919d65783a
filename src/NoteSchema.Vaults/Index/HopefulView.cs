namespace NoteSchema.Vaults;

/// <summary>
/// A vault as one note after another sees it while the other notes are yet to be read. What the names of the files tell and what the fields of single notes say is answered; what else other notes would have to tell is
/// answered as in a vault that is in order, and the question is kept, to be asked again by <see cref="VaultIndex.StillHolds"/>. Not safe for use by several threads at a time.
/// </summary>
public sealed class HopefulView(VaultIndex index) : VaultView(index)
{
    // Blocks, so that nothing is copied when there are many: together they are as long as the questions of a whole vault.
    private const int BlockLength = 2048;

    private VaultQuestion[] _block = new VaultQuestion[BlockLength];
    private int _start, _end;
    private string? _lastSchema;

    /// <summary>Whether something was asked that has no hopeful answer: the note is to be checked again with a <see cref="CompleteView"/>.</summary>
    public bool MustCheckAgain { get; private set; }

    /// <summary>What was asked about the note at hand; valid until the next question.</summary>
    public ReadOnlySpan<VaultQuestion> Questions => _block.AsSpan(_start, _end - _start);

    /// <inheritdoc/>
    public override void Begin(VaultFile file)
    {
        base.Begin(file);
        _start = _end;
        MustCheckAgain = false;
    }

    /// <summary>The questions about the note at hand, which stay valid. Those that nobody keeps are forgotten where <see cref="Forget"/> is called.</summary>
    public ArraySegment<VaultQuestion> Keep() => new(_block, _start, _end - _start);

    /// <summary>Forgets the questions about the note at hand, for a note that is checked again anyway.</summary>
    public void Forget() => _end = _start;

    /// <inheritdoc/>
    public override bool HasSchema(VaultFile file, IReadOnlyList<string> schemas) => Hope(new VaultQuestion(QuestionKind.Schema, file, 0, schemas));

    /// <inheritdoc/>
    public override bool IsUnique(Field field, ReadOnlySpan<char> value) => Hope(new VaultQuestion(QuestionKind.Value, Self, FactsReader.UniqueKey(field, value)));

    /// <inheritdoc/>
    public override string? SchemaOf(VaultFile file)
    {
        if (Index.KnownFactsOf(file) is { } facts) return _lastSchema = facts.Schema?.Id;
        if (_lastSchema is null) return Later<string?>(null);
        // Where a schema asks at all, the notes asked for are of one schema mostly.
        Hope(new VaultQuestion(QuestionKind.SchemaId, file, TextHash.Of(_lastSchema)));
        return _lastSchema;
    }

    /// <inheritdoc/>
    public override Note? NoteOf(VaultFile file) => Later<Note?>(null);

    /// <inheritdoc/>
    public override IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas) => Later<IReadOnlyList<NearMatch>>([]);

    /// <inheritdoc/>
    public override IReadOnlyList<VaultFile> OthersWith(Field field, string value) => Later<IReadOnlyList<VaultFile>>([]);

    private protected override bool HasHeading(VaultFile file, ReadOnlySpan<ulong> parts)
    {
        for (int part = 0; part < parts.Length; part++) Hope(new VaultQuestion(part == parts.Length - 1 ? QuestionKind.Heading : QuestionKind.HeadingAbove, file, parts[part]));
        return true;
    }

    private protected override bool HasBlock(VaultFile file, ulong block) => Hope(new VaultQuestion(QuestionKind.Block, file, block));

    private protected override bool NamesSelf(VaultFile file, uint field, IReadOnlyList<string> schemas) => Hope(new VaultQuestion(QuestionKind.NamesSelf, file, field, schemas));

    private bool Hope(VaultQuestion question)
    {
        if (_end == _block.Length) BeginBlock();
        _block[_end++] = question;
        return true;
    }

    // The questions about one note stay together.
    private void BeginBlock()
    {
        ReadOnlySpan<VaultQuestion> asked = Questions;
        var block = new VaultQuestion[Math.Max(BlockLength, 2 * asked.Length)];
        asked.CopyTo(block);
        (_block, _start, _end) = (block, 0, asked.Length);
    }

    private T Later<T>(T answer)
    {
        MustCheckAgain = true;
        return answer;
    }
}
