namespace NoteSchema;

/// <summary>One of a set of values.</summary>
public sealed class EnumType : ScalarType<string>
{
    /// <inheritdoc/>
    public override string Name => "enum";

    /// <summary>The values.</summary>
    public required IReadOnlyList<EnumValue> Values { get; init; }

    /// <summary>Whether case does not count.</summary>
    public bool IgnoreCase { get; init; }

    public override string Description => Suggestions.OneOf(Values.Select(value => value.Value));

    internal override bool Accepts(FrontmatterKind kind) => true;

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out string value)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            value = Values[i].Value;
            if (text.Equals(value, IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return true;
        }
        value = "";
        return false;
    }

    private protected override object Box(string value) => value;

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        string folded = Fold(text);
        if (Values.FirstOrDefault(value => Fold(value.Value) == folded) is { } sameWord) return [new Repair(sameWord.Value, FixKind.Safe)];
        return Suggestions.Nearest(text, Values.Select(value => value.Value)) is { } near ? [new Repair(near, Suggestions.KindOf(text, near))] : [];
    }

    internal override string? Format(object value) => value as string;

    private protected override void ReportWrongType(in ScalarPlace place, FieldCheck check)
    {
        List<Fix> fixes = RepairFixes(place, check);
        string meant = fixes.Count > 0 ? $" Did you mean `{Repairs(place.Text.ToString(), check.Environment).First().Text}`?" : "";
        check.Report(Rules.NotAllowed, place.Span, $"`{check.Path}` must be {Description}, not “{place.Text}”.{meant}", fixes);
    }

    private static string Fold(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value in YAML.</param>
/// <param name="Description">The description for people.</param>
public sealed record EnumValue(string Value, string? Description = null);
