namespace NoteSchema;

/// <summary><c>file</c>: where a note lies.</summary>
public sealed class FileObject : ICelObject
{
    private readonly NoteReading _reading;

    private string? _name;
    private string? _folder;

    internal FileObject(NoteReading reading) => _reading = reading;

    /// <inheritdoc/>
    public string TypeName => "file";

    /// <inheritdoc/>
    public object? Member(string member)
    {
        NoteEnvironment environment = _reading.Environment;
        string path = _reading.Note.Path;
        return member switch
        {
            "created" => CelMembers.OrMissing(environment.Created, "file.created"),
            "modified" => CelMembers.OrMissing(environment.Modified, "file.modified"),
            "size" => CelMembers.OrMissing(environment.Size, "file.size"),
            "path" or "name" or "folder" when path.Length == 0 => new CelError("the note has no file"),
            "path" => path,
            "name" => _name ??= NameOf(path),
            "folder" => _folder ??= path[..Math.Max(0, path.LastIndexOf('/'))],
            _ => CelMembers.Unknown(TypeName, member),
        };
    }

    /// <summary>Forgets what was read, for another note.</summary>
    internal void Forget() => _name = _folder = null;

    /// <summary>The last part of the path, without extension.</summary>
    internal static string NameOf(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> file = path[(path.LastIndexOf('/') + 1)..];
        int dot = file.LastIndexOf('.');
        return (dot > 0 ? file[..dot] : file).ToString();
    }
}
