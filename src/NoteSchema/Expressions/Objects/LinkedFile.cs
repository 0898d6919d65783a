namespace NoteSchema;

/// <summary><c>link.note.file</c>: where a linked note lies.</summary>
/// <param name="path">The path from the vault's root.</param>
internal sealed class LinkedFile(string path) : ICelObject
{
    public string TypeName => "linked_file";

    public object? Member(string member) => member switch
    {
        "path" => path,
        "name" => FileObject.NameOf(path),
        "folder" => path[..Math.Max(0, path.LastIndexOf('/'))],
        _ => CelMembers.Unknown(TypeName, member),
    };
}
