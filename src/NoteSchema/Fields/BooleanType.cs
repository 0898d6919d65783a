namespace NoteSchema;

/// <summary>True or false.</summary>
public sealed class BooleanType : ScalarType<bool>
{
    /// <inheritdoc/>
    public override string Name => "boolean";

    public override string Description => "true or false";

    internal override bool Accepts(FrontmatterKind kind) => kind == FrontmatterKind.Boolean;

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out bool value)
    {
        value = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private protected override object Box(bool value) => CelBoxes.Of(value);

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => [new Repair("true", FixKind.Safe)],
        "false" or "no" or "off" or "n" => [new Repair("false", FixKind.Safe)],
        _ => [],
    };

    internal override string? Format(object value) => value is bool truth ? truth ? "true" : "false" : null;

    internal override string WriteText(string text, FrontmatterStyle style) => text;
}
