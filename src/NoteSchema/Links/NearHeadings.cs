using System.Text;
using NoteSchema.Language;

namespace NoteSchema;

/// <summary>Finds the headings that a link to one that is not there may mean.</summary>
internal static class NearHeadings
{
    private const int Most = 3;
    private const int MaxLength = 200;

    /// <summary>The headings nearest to <paramref name="heading"/>, of which one is meant; of a path of headings its last part is looked for. Empty where none is near.</summary>
    public static List<string> Find(Note note, string heading)
    {
        if (heading.Contains('#', StringComparison.Ordinal) && Whole(note, heading) is { } whole) return [whole];
        string wanted = HeadingText.Normalize(heading[(heading.LastIndexOf('#') + 1)..].AsSpan());
        if (wanted.Length is 0 or > MaxLength) return [];
        var found = new List<(string Text, int Distance)>();
        foreach (Block block in note.Body.Blocks)
        {
            if (block.Kind != BlockKind.Heading || block.Text.Length > MaxLength) continue;
            string text = note.Source.ToString(block.Text);
            if (DistanceBetween(wanted, HeadingText.Normalize(text)) is { } distance && !found.Exists(other => other.Text == text)) found.Add((text, distance));
        }
        // One that is the same but for a slip leaves no doubt; others are only named where none is.
        int best = found.Count == 0 ? 0 : found.Min(candidate => candidate.Distance);
        return [.. found.Where(candidate => candidate.Distance == best || (best > 0 && candidate.Distance <= best + 1)).OrderBy(candidate => candidate.Distance).Take(Most).Select(candidate => candidate.Text)];
    }

    // "C# and F#" is a heading of its own, which a link must name without "#".
    private static string? Whole(Note note, string heading)
    {
        foreach (Block block in note.Body.Blocks)
        {
            if (block.Kind == BlockKind.Heading && block.Text.Length <= MaxLength && note.Source.ToString(block.Text) is var text && HeadingText.IsLinkedAs(heading, text)) return text;
        }
        return null;
    }

    /// <summary>Whether what a link names is the heading, or one above it and it, but for case, punctuation and marks on letters, as in <c>misc-improvements</c> for “Misc. improvements”, or a slip in a word.</summary>
    public static bool IsMeant(string named, string heading)
    {
        if (HeadingText.IsLinkedAs(named, heading)) return true;
        string letters = LettersOf(named[(named.LastIndexOf('#') + 1)..]), others = LettersOf(heading);
        // Another day or number is another heading, not a slip.
        return letters.Length > 0 && (letters == others || (Suggestions.IsSlip(letters, others) && letters.Where(char.IsDigit).SequenceEqual(others.Where(char.IsDigit))));
    }

    private static string LettersOf(string text) => CelSlug.Of(text).Replace("-", "", StringComparison.Ordinal);

    /// <summary>A heading as a link names it: without what ends a link or has a meaning in it.</summary>
    public static string InLink(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (char c in heading)
        {
            bool isMark = c is '#' or '|' or '^' or ':' or '[' or ']' or '\\' or '%';
            if (!isMark && c != ' ') text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
        return text.ToString().TrimEnd();
    }

    // Few letters apart, or one within the other as a whole word: “Scope” for “Scope and cost”.
    private static int? DistanceBetween(string wanted, string heading)
    {
        if (heading.Length == 0) return null;
        int limit = Math.Max(1, Math.Min(wanted.Length, heading.Length) / 3);
        if (Math.Abs(wanted.Length - heading.Length) <= limit && WordDistance.Between(wanted, heading, limit) is var distance && distance <= limit) return distance;
        (string shorter, string longer) = wanted.Length < heading.Length ? (wanted, heading) : (heading, wanted);
        return shorter.Length >= 4 && $" {longer} ".Contains($" {shorter} ", StringComparison.Ordinal) ? limit + 1 : null;
    }
}
