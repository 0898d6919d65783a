namespace NoteSchema;

/// <summary>The check of a value against the least and the greatest that may be.</summary>
internal static class Bounds
{
    public static void Check<T>(T value, T? min, T? max, Func<T, string> format, in ScalarPlace place, FieldCheck check)
        where T : struct, IComparable<T>
    {
        if (min is { } least && value.CompareTo(least) < 0) check.Report(Rules.OutOfRange, place.Span, $"`{check.Path}` must be {format(least)} or more, not {format(value)}.");
        else if (max is { } most && value.CompareTo(most) > 0) check.Report(Rules.OutOfRange, place.Span, $"`{check.Path}` must be {format(most)} or less, not {format(value)}.");
    }
}
