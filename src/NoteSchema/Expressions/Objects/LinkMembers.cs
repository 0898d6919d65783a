namespace NoteSchema;

/// <summary>
/// The members of links. Where a link leads only a vault knows; elsewhere that is an error, for <c>has</c> too, so that a rule about it says nothing. Every link is followed as one of the note
/// being checked.
/// </summary>
internal static class LinkMembers
{
    private static readonly CelError s_vaultOnly = new("known only in a vault");
    private static readonly CelError s_external = new("the link leads out of the vault");

    public static object Get(NoteLink link, string member) => member switch
    {
        "name" => link.Name,
        "target" => link.Target,
        "alias" => CelMembers.OrMissing(link.Alias, "alias"),
        "heading" => CelMembers.OrMissing(link.Heading, "heading"),
        "exists" => Find(link, out VaultFile file) ?? CelBoxes.Of(!file.IsNone),
        "type" => Find(link, out VaultFile file) ?? CelMembers.OrMissing(file.IsNone ? null : CelEvaluation.Environment.Vault!.SchemaOf(file), "type"),
        "note" => new CelError("“note” stands after what the schema shows to be a link; write link(…) around it"),
        _ => CelMembers.Unknown("link", member),
    };

    public static object Has(NoteLink link, string member) =>
        (member is "exists" or "type" ? Find(link, out _) : null) ?? CelBoxes.Of(Get(link, member) is not CelError);

    /// <summary>
    /// <c>target.note.key</c>: a field of the note that a link leads to, or its file. An error where it does not lead to a note of one of <paramref name="schemas"/>, or of one that extends
    /// one of them; without any, to a file.
    /// </summary>
    public static object? NoteField(object? target, string key, string[] schemas)
    {
        if (FindNote(target, schemas, out VaultFile file) is { } error) return error;
        IVaultView vault = CelEvaluation.Environment.Vault!;
        return key == "file" ? new LinkedFile(vault.PathOf(file)) : vault.FieldOf(file, key);
    }

    /// <summary><c>has(target.note.key)</c>. What is no such note is an error here too: whether links lead where they should is not this rule's to say.</summary>
    public static object HasNoteField(object? target, string key, string[] schemas) =>
        FindNote(target, schemas, out _) ?? CelBoxes.Of(NoteField(target, key, schemas) is not CelError);

    private static CelError? FindNote(object? target, string[] schemas, out VaultFile file)
    {
        file = default;
        if (target is not NoteLink link) return target as CelError ?? new CelError($"{CelTypes.NameOf(target)} has no members");
        if (Find(link, out file) is { } error) return error;
        if (file.IsNone) return new CelError($"there is no note {CelFormat.Excerpt(link.Target)}");
        return schemas.Length == 0 || CelEvaluation.Environment.Vault!.HasSchema(file, schemas) ? null : new CelError($"{CelFormat.Excerpt(link.Target)} is no note of the type {string.Join(" or ", schemas)}");
    }

    /// <summary>The file that a link leads to, none where there is none; or why that is not known.</summary>
    private static CelError? Find(NoteLink link, out VaultFile file)
    {
        file = default;
        if (CelEvaluation.Environment.Vault is not { } vault) return s_vaultOnly;
        if (link.IsExternal) return s_external;
        file = vault.Resolve(link.Target).File;
        return null;
    }
}
