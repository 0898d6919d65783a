namespace NoteSchema.Vaults;

/// <summary>Which values of notes no two of them may share.</summary>
internal static class UniqueValues
{
    /// <summary>Whether two schemas of one id ask for the same values of a note, and read them alike.</summary>
    public static bool AreAlike(Schema left, Schema right) =>
        left.UniqueFields.Count == right.UniqueFields.Count && left.UniqueFields.Zip(right.UniqueFields).All(static pair => AreAlike(pair.First, pair.Second));

    // What a text is read as hangs on the type alone, but for the values of an enum.
    private static bool AreAlike(Field left, Field right) =>
        left.Key == right.Key && left.UniqueIn == right.UniqueIn && left.Was.SequenceEqual(right.Was) && (left.Type == right.Type || (left.Type.GetType() == right.Type.GetType() && left.Type is not EnumType));
}
