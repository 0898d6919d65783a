namespace NoteSchema.Language;

/// <content>Fields of the notes that links lead to.</content>
internal sealed partial class CelTypeChecker
{
    /// <summary>Whether a link's member depends on where it leads.</summary>
    private static bool IsOfVault(CelType type, string member) => type.Name == CelObjectTypes.Link && member is "exists" or "type" or CelObjectTypes.Note;

    private CelNode LinkedField(CelSyntax syntax, CelLinkedNote note, string key, int keyStart, CelEnvironment env)
    {
        EquatableArray<string> to = note.Link.Type.To;
        CelType? type = CelType.Dyn;
        if (key == CelObjectTypes.File)
        {
            type = CelType.Object(CelObjectTypes.LinkedFile);
        }
        else if (env.LinkedSchemas(to) is { } schemas)
        {
            if (schemas.Any(schema => schema.Scope.FieldType(key) is null)) return Wrong(syntax, keyStart, syntax.End, CelAdvice.UnknownLinkedField(key, schemas));
            if (schemas.FirstOrDefault(schema => !AreSame(schema.Scope, schemas[0].Scope, key)) is { } other) return Wrong(syntax, keyStart, syntax.End, CelAdvice.LinkedTypesDiffer(key, schemas[0], other));
            type = schemas[0].Scope.FieldType(key)!.In(schemas[0].Id);
        }
        return new CelLinkedField(syntax.Start, syntax.End, note.Link, to, key, false) { Type = type };
    }

    // Objects have one name whatever they hold.
    private static bool AreSame(CelEnvironment left, CelEnvironment right, string key)
    {
        CelType one = left.FieldType(key)!.In("."), other = right.FieldType(key)!.In(".");
        return one == other && (one.ToString().IndexOf("object:", StringComparison.Ordinal) < 0 || left.FieldModelType(key)! == right.FieldModelType(key)!);
    }
}

/// <summary>The note that a link leads to, as far as the dot after it; no value by itself. Its place is the word <c>note</c>.</summary>
internal sealed record CelLinkedNote(int Start, int End, CelNode Link) : CelNode(Start, End);
