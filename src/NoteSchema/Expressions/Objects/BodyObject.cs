namespace NoteSchema;

/// <summary><c>body</c>: what follows a note's frontmatter.</summary>
public sealed class BodyObject : ICelObject
{
    private readonly NoteReading _reading;

    private readonly Dictionary<string, object?> _members = [];

    /// <summary>Forgets what was read, for another note.</summary>
    internal void Forget() => _members.Clear();

    internal BodyObject(NoteReading reading) => _reading = reading;

    /// <inheritdoc/>
    public string TypeName => "body";

    /// <inheritdoc/>
    public object? Member(string member)
    {
        if (!_members.TryGetValue(member, out object? value)) _members.Add(member, value = Read(member));
        return value;
    }

    private object? Read(string member)
    {
        Body body = _reading.Note.Body;
        return member switch
        {
            "title" => body.Title is { } title ? CelBoxes.Of(body.Source.AsSpan(title.Text)) : CelError.Missing("body.title"),
            "text" => body.Source.ToString(body.Span),
            "words" => (long)body.Words,
            "headings" => Headings(body),
            "links" => Array.ConvertAll([.. body.Links], link => (object?)link.Link),
            "tags" => Array.ConvertAll([.. body.Tags], tag => (object?)tag.Name),
            "tasks" => Array.ConvertAll([.. body.Tasks], task => (object?)task),
            "sections" => _reading.Sections,
            _ => CelMembers.Unknown(TypeName, member),
        };
    }

    private static object?[] Headings(Body body) =>
        [.. body.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => new HeadingObject(body.Source.ToString(block.Text), block))];
}
