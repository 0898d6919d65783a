namespace NoteSchema;

/// <summary>Checks that no other note of the schema has a field's value.</summary>
internal static class UniqueCheck
{
    private const int MostNamed = 3;

    public static void Run(Field field, FrontmatterValue value, FieldCheck check, IVaultView vault)
    {
        ReadOnlySpan<char> written = UniqueValue.Of(field, value, check.Environment);
        if (!written.IsEmpty && !vault.IsUnique(field.Key, written)) Report(value, check, vault, vault.OthersWith(field.Key, written.ToString()));
    }

    private static void Report(FrontmatterValue value, FieldCheck check, IVaultView vault, IReadOnlyList<VaultFile> others)
    {
        string names = string.Join(", ", others.Take(MostNamed).Select(other => $"`{vault.PathOf(other)}`"));
        string more = others.Count > MostNamed ? $" and {others.Count - MostNamed} more" : "";
        check.Report(Rules.NotUnique, value.Span, $"`{check.Path}` must be one that no other `{check.Context.Reading.Schema.Id}` has, and “{value.Text}” stands in {names}{more} too.");
    }
}
