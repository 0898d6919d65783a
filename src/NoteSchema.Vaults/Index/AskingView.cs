namespace NoteSchema.Vaults;

/// <summary>A complete view that keeps what was asked, so that a note can be checked again when an answer would be another. Not safe for use by several threads at a time.</summary>
internal sealed class AskingView(VaultIndex index) : CompleteView(index)
{
    private readonly HashSet<uint> _names = [];
    private readonly HashSet<string> _nearNames = [];
    private readonly List<VaultQuestion> _questions = [];

    /// <summary>What was asked for the note at hand.</summary>
    public NoteAsks Asks => new([.. _names], [.. _questions], [.. _nearNames]);

    public override void Begin(VaultFile file)
    {
        base.Begin(file);
        _names.Clear();
        _nearNames.Clear();
        _questions.Clear();
    }

    public override LinkResolution Resolve(ReadOnlySpan<char> target)
    {
        if (!target.IsEmpty) _names.Add(NameKey.Of(target));
        return base.Resolve(target);
    }

    public override bool HasFile(ReadOnlySpan<char> path)
    {
        _names.Add(NameKey.Of(path));
        return base.HasFile(path);
    }

    public override IReadOnlyList<VaultFile> Candidates(string target)
    {
        _names.Add(NameKey.Of(target));
        return base.Candidates(target);
    }

    public override string TargetOf(VaultFile file)
    {
        _names.Add(NameKey.Of(Index.Files.NameOf(file)));
        return base.TargetOf(file);
    }

    public override IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas)
    {
        using var plain = new PlainName(NameKey.StemOf(target), stackalloc char[256]);
        _nearNames.Add(plain.Span.ToString());
        return base.NearMatches(target, schemas);
    }

    public override bool HasSchema(VaultFile file, IReadOnlyList<string> schemas)
    {
        Ask(QuestionKind.Schema, file, 0, schemas);
        return base.HasSchema(file, schemas);
    }

    public override bool IsUnique(Field field, ReadOnlySpan<char> value)
    {
        AskValue(field, value);
        return base.IsUnique(field, value);
    }

    public override IReadOnlyList<VaultFile> OthersWith(Field field, string value)
    {
        AskValue(field, value);
        return base.OthersWith(field, value);
    }

    public override string? SchemaOf(VaultFile file)
    {
        Ask(QuestionKind.Text, file);
        return base.SchemaOf(file);
    }

    public override object? FieldOf(VaultFile file, string key)
    {
        Ask(QuestionKind.Text, file);
        return base.FieldOf(file, key);
    }

    public override Note? NoteOf(VaultFile file)
    {
        Ask(QuestionKind.Text, file);
        return base.NoteOf(file);
    }

    private protected override bool HasHeading(VaultFile file, ReadOnlySpan<ulong> parts)
    {
        for (int part = 0; part < parts.Length; part++) Ask(part == parts.Length - 1 ? QuestionKind.Heading : QuestionKind.HeadingAbove, file, parts[part]);
        return base.HasHeading(file, parts);
    }

    private protected override bool HasBlock(VaultFile file, ulong block)
    {
        Ask(QuestionKind.Block, file, block);
        return base.HasBlock(file, block);
    }

    private protected override bool NamesSelf(VaultFile file, uint field, IReadOnlyList<string> schemas)
    {
        Ask(QuestionKind.NamesSelf, file, field, schemas);
        return base.NamesSelf(file, field, schemas);
    }

    private void Ask(QuestionKind kind, VaultFile file, ulong key = 0, IReadOnlyList<string>? schemas = null) => _questions.Add(new VaultQuestion(kind, file, key, schemas));

    private void AskValue(Field field, ReadOnlySpan<char> value)
    {
        if (!Self.IsNone) Ask(QuestionKind.Value, Self, FactsReader.UniqueKey(field, value));
    }
}
