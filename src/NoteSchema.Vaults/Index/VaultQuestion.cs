namespace NoteSchema.Vaults;

/// <summary>What a check asks of other notes.</summary>
internal enum QuestionKind : byte
{
    /// <summary>Whether a note has a heading.</summary>
    Heading,
    /// <summary>A heading above the one of the next question.</summary>
    HeadingAbove,
    /// <summary>Whether a note has a block.</summary>
    Block,
    /// <summary>Whether a note has one of some schemas.</summary>
    Schema,
    /// <summary>Whether a note has the schema of an id.</summary>
    SchemaId,
    /// <summary>Whether a field of a note names the one being checked.</summary>
    NamesSelf,
    /// <summary>Whether no other note has a value.</summary>
    Value,
    /// <summary>Anything that the text of a note says.</summary>
    Text,
}

/// <summary>A question that was answered as if the vault were in order, to be asked again when all notes are known.</summary>
public readonly record struct VaultQuestion
{
    internal VaultQuestion(QuestionKind kind, VaultFile file, ulong key, IReadOnlyList<string>? schemas = null)
    {
        Kind = kind;
        File = file;
        Key = key;
        Schemas = schemas;
    }

    /// <summary>What is asked.</summary>
    internal QuestionKind Kind { get; }

    /// <summary>Of which note.</summary>
    internal VaultFile File { get; }

    /// <summary>The hash of the heading, block id, schema's id, field or value.</summary>
    internal ulong Key { get; }

    /// <summary>The schemas that are asked for, or that the question is limited to.</summary>
    internal IReadOnlyList<string>? Schemas { get; }
}
