namespace NoteSchema;

/// <summary>Values that a schema gives, against values in notes.</summary>
internal static class Literals
{
    /// <summary>Whether <paramref name="value"/> is the one given.</summary>
    public static bool Matches(Literal literal, FrontmatterValue value)
    {
        if (literal.Kind == FrontmatterKind.List)
        {
            FrontmatterValue[] items = [.. value.Items];
            return value.Kind == FrontmatterKind.List && items.Length == literal.Items.Count && items.Zip(literal.Items).All(pair => Matches(pair.Second, pair.First));
        }
        if (value.Kind is FrontmatterKind.List or FrontmatterKind.Map) return false;
        if (literal.Kind is FrontmatterKind.Integer or FrontmatterKind.Number && NumberType.ParseNumber(literal.Text) is { } number) return value.TryGetNumber(out double other) && number.Equals(other);
        return literal.Kind == FrontmatterKind.Boolean ? value.Kind == FrontmatterKind.Boolean && value.Chars.Equals(literal.Text, StringComparison.OrdinalIgnoreCase) : value.Chars.SequenceEqual(literal.Text);
    }

    /// <summary>The value as YAML on one line.</summary>
    public static string Write(Literal literal, FrontmatterStyle style = FrontmatterStyle.Plain) => literal.Kind switch
    {
        FrontmatterKind.List => FlowYaml.ListOf(literal.Items.Select(item => Write(item))),
        FrontmatterKind.String => FrontmatterWriter.FormatScalar(literal.Text, style),
        FrontmatterKind.Null => "null",
        _ => literal.Text,
    };
}
