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
        "exists" => CelEvaluation.Environment.Links is { } links ? CelBoxes.Of(links.Exists(link)) : s_vaultOnly,
        "type" => CelEvaluation.Environment.Links is { } links ? CelMembers.OrMissing(links.TypeOf(link), "type") : s_vaultOnly,
        _ => CelMembers.Unknown("link", member),
    };
}
