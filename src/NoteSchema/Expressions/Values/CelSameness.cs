namespace NoteSchema;

/// <summary>Whether two CEL values are one and the same, to the letter: stricter than CEL's equality, under which links differ in alias or case and numbers in type.</summary>
internal static class CelSameness
{
    /// <summary>True only for values that are written in the same way whatever their type; false also where that would take long to tell.</summary>
    public static bool AreSame(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => a == b,
        (DateOnly a, DateOnly b) => a == b,
        (TimeOnly a, TimeOnly b) => a == b,
        (TimeSpan a, TimeSpan b) => a == b,
        (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
        (long a, long b) => a == b,
        (bool a, bool b) => a == b,
        (NoteLink a, NoteLink b) => a == b,
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => AreSame(a, b),
        _ => false,
    };

    private static bool AreSame(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (left[i] is IReadOnlyList<object?> || !AreSame(left[i], right[i])) return false;
        }
        return true;
    }
}
