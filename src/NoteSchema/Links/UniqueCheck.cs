namespace NoteSchema;

/// <summary>Checks that no other note has a field's value.</summary>
internal static class UniqueCheck
{
    private const int MostNamed = 3;

    public static void Run(Field field, FrontmatterValue value, FieldCheck check, IVaultView vault)
    {
        ReadOnlySpan<char> written = UniqueValue.Of(field, value, check.Environment);
        if (!written.IsEmpty && !vault.IsUnique(field, written)) Report(field, value, check, vault, vault.OthersWith(field, written.ToString()));
    }

    private static void Report(Field field, FrontmatterValue value, FieldCheck check, IVaultView vault, IReadOnlyList<VaultFile> others)
    {
        string names = string.Join(", ", others.Take(MostNamed).Select(other => $"`{vault.PathOf(other)}`"));
        string more = others.Count > MostNamed ? $" and {others.Count - MostNamed} more" : "";
        check.Report(Rules.NotUnique, value.Span, $"`{check.Path}` must be one that no other `{field.UniqueIn}` has, and “{value.Text}” stands in {names}{more} too.");
    }
}
