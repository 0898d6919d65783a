namespace NoteSchema;

/// <summary>CEL's error value: what an expression gives where a value is missing or an operation fails.</summary>
/// <param name="Message">What happened, for people.</param>
public sealed record CelError(string Message)
{
    // Many notes lack the same few fields. Another thread may put its own here at any time, which does no harm.
    private static readonly MissingValue?[] s_missing = new MissingValue?[256];

    /// <summary>The value of a field that the note does not have.</summary>
    public static CelError Missing(string name)
    {
        ref MissingValue? place = ref s_missing[(uint)string.GetHashCode(name) % (uint)s_missing.Length];
        MissingValue? kept = place;
        if (kept?.Name != name) place = kept = new MissingValue(name, new CelError($"“{name}” has no value"));
        return kept.Error;
    }

    private sealed record MissingValue(string Name, CelError Error);
}
