namespace NoteSchema;

/// <summary>The ways to make one entry of two that have the same key, or keys that people take for the same.</summary>
internal static class SameKey
{
    /// <param name="note">The note.</param>
    /// <param name="first">The entry that comes first.</param>
    /// <param name="second">The other.</param>
    public static IEnumerable<Fix> Fixes(Note note, FrontmatterEntry first, FrontmatterEntry second)
    {
        SourceText source = note.Source;
        // What others refer to by an anchor cannot go.
        if (HasAnchor(source, first) || HasAnchor(source, second)) yield break;
        IReadOnlyList<TextEdit>? withoutFirst = FieldEdits.Remove(note, first.Key), withoutSecond = FieldEdits.Remove(note, second.Key);
        if (withoutSecond is { } same && (second.Value.IsMissing || AreSame(source, first.Value, second.Value)))
        {
            yield return new Fix($"Keep {Shown(source, first)}, and not the second of the two", FixKind.Safe, same);
            yield break;
        }
        if (withoutFirst is { } empty && first.Value.IsMissing)
        {
            yield return new Fix($"Keep {Shown(source, second)}, and not the one without a value", FixKind.Safe, empty);
            yield break;
        }
        if (withoutSecond is not null && Merge(note, first, second) is { } merged) yield return new Fix($"Put the items of both under the first {first.Name}", FixKind.Suggested, merged);
        if (withoutSecond is { } removed) yield return new Fix($"Keep {Shown(source, first)}", FixKind.Risky, removed);
        if (withoutFirst is { } other) yield return new Fix($"Keep {Shown(source, second)}", FixKind.Risky, other);
    }

    private static bool AreSame(SourceText source, FrontmatterValue first, FrontmatterValue second) =>
        first.Kind == second.Kind && (first.Kind is FrontmatterKind.List or FrontmatterKind.Map ? source.AsSpan(first.Span).SequenceEqual(source.AsSpan(second.Span)) : first.Chars.SequenceEqual(second.Chars));

    // Two lists of texts: what the first has not yet comes to its end.
    private static IReadOnlyList<TextEdit>? Merge(Note note, FrontmatterEntry kept, FrontmatterEntry gone)
    {
        (FrontmatterValue first, FrontmatterValue second) = (kept.Value, gone.Value);
        if (first.Kind != FrontmatterKind.List || second.Kind != FrontmatterKind.List || first.Count == 0) return null;
        if (!first.Items.Concat(second.Items).All(item => item.Kind == FrontmatterKind.String)) return null;
        List<string> added = [.. second.Items.Select(item => item.Text).Except(first.Items.Select(item => item.Text))];
        return FieldEdits.Edits(note, editor => editor.RemoveAt(gone.Key.Span).AppendAt(first.Span, added.Select(FieldValue.Of)));
    }

    private static bool HasAnchor(SourceText source, FrontmatterEntry entry) => source.AsSpan(TextSpan.FromBounds(entry.Key.Span.End, Math.Max(entry.Key.Span.End, entry.Value.Span.End))).Contains('&');

    private static string Shown(SourceText source, FrontmatterEntry entry)
    {
        string value = entry.Value.IsMissing ? "" : source.ToString(source.FirstLineOf(entry.Value.Span));
        return $"{entry.Name}: {value}".TrimEnd();
    }
}
