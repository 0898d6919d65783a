namespace NoteSchema;

/// <summary>An item of <c>body.headings</c>.</summary>
/// <param name="Text">Its text without marks.</param>
/// <param name="Block">The heading.</param>
internal sealed record HeadingObject(string Text, Block Block) : ICelObject, IPlaced
{
    public TextSpan Span => Block.Span;

    public string TypeName => "heading";

    public object? Member(string member) => member switch
    {
        "text" => Text,
        "level" => (long)Block.Level,
        _ => CelMembers.Unknown(TypeName, member),
    };
}
