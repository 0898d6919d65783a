namespace NoteSchema;

/// <summary>The members of links.</summary>
internal static class LinkMembers
{
    private static readonly CelError s_vaultOnly = new("known only in a vault");

    public static object Get(NoteLink link, string member) => member switch
    {
        "name" => link.Name,
        "target" => link.Target,
        "alias" => CelMembers.OrMissing(link.Alias, "alias"),
        "heading" => CelMembers.OrMissing(link.Heading, "heading"),
        "exists" => CelEvaluation.Environment.Vault is { } vault ? CelBoxes.Of(!vault.Resolve(link.Target).File.IsNone) : s_vaultOnly,
        "type" => CelEvaluation.Environment.Vault is { } vault ? TypeOf(link, vault) : s_vaultOnly,
        _ => CelMembers.Unknown("link", member),
    };

    private static object TypeOf(NoteLink link, IVaultView vault)
    {
        VaultFile file = vault.Resolve(link.Target).File;
        return CelMembers.OrMissing(file.IsNone ? null : vault.SchemaOf(file), "type");
    }
}
