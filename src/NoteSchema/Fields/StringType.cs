using System.Text;

namespace NoteSchema;

/// <summary>Text, on one line or several.</summary>
public sealed class StringType : ScalarType<ReadOnlySpan<char>>
{
    private readonly LinearPattern? _pattern;

    /// <inheritdoc/>
    public override string Name => Multiline ? "text" : "string";

    /// <summary>Whether it may stand on several lines (<c>text</c>).</summary>
    public bool Multiline { get; init; }

    /// <summary>The fewest Unicode code points.</summary>
    public long? MinLength { get; init; }

    /// <summary>The most Unicode code points.</summary>
    public long? MaxLength { get; init; }

    /// <summary>An RE2 expression that must be found in it.</summary>
    public string? Pattern
    {
        get => _pattern?.Text;
        init => _pattern = value is null ? null : new LinearPattern(value);
    }

    /// <summary>Whether any text on one line is of the type and meets its constraints.</summary>
    internal bool TakesAnyLine => _pattern is null && MinLength is null && MaxLength is null;

    public override string Description => Multiline ? "text" : "text on one line";

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out ReadOnlySpan<char> value)
    {
        value = text;
        int end = Multiline ? -1 : text.IndexOfAny('\n', '\r');
        return end < 0 || !text[end..].ContainsAnyExcept('\n');
    }

    private protected override object Box(ReadOnlySpan<char> value) => CelBoxes.Of(value);

    internal override string? Format(object value) => value as string;

    internal override void CheckValue(ReadOnlySpan<char> text, in ScalarPlace place, FieldCheck check)
    {
        // A code point is one or two units: only near a bound they must be counted.
        if (text.Length > MaxLength || text.Length / 2 < MinLength) CheckLength(CountRunes(text), place, check);
        if (_pattern is not null && !_pattern.IsMatch(text)) check.Report(Rules.Pattern, place.Span, $"`{check.Path}` must match `{Pattern}`, and “{text}” does not.", Matching(text.ToString(), place));
    }

    private void CheckLength(int length, in ScalarPlace place, FieldCheck check)
    {
        if (length > MaxLength) check.Report(Rules.TooLong, place.Span, $"`{check.Path}` must have at most {MaxLength} characters, and this has {length}.");
        if (length < MinLength) check.Report(Rules.OutOfRange, place.Span, $"`{check.Path}` must have at least {MinLength} characters, and this has {length}.");
    }

    // The same text in another case or without blanks around or within it, where just one of these matches.
    private Fix[] Matching(string text, in ScalarPlace place)
    {
        string[] variants = [.. new[] { text.Trim(), text.ToUpperInvariant(), text.ToLowerInvariant(), string.Concat(text.Where(unit => !char.IsWhiteSpace(unit))) }.Distinct().Where(variant => variant != text && _pattern!.IsMatch(variant))];
        return variants is [var only] ? [Fix.Replace($"Write {place.Write(this, only)}", FixKind.Suggested, place.Span, place.Write(this, only))] : [];
    }

    private static int CountRunes(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes()) count++;
        return count;
    }

    // Quoting keeps every digit: 007, 1.10 and 1e3 are what they look like.
    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment) => [new Repair(text, FixKind.Safe, "Put quotes around it, so that it is text")];
}
