namespace NoteSchema;

/// <summary>A path from the vault's root.</summary>
public sealed class PathType : ScalarType<ReadOnlySpan<char>>
{
    /// <inheritdoc/>
    public override string Name => "path";

    /// <summary>Whether the file must exist; null where the schema does not say.</summary>
    public bool? Exists { get; init; }

    /// <summary>The extensions it may have, without dot; empty for any.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    public override string Description => "a path from the vault's root such as Files/plan.pdf";

    internal override bool Accepts(FrontmatterKind kind) => kind is FrontmatterKind.String or FrontmatterKind.Integer or FrontmatterKind.Number;

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out ReadOnlySpan<char> value)
    {
        value = text;
        return text.IndexOfAny('\\', '\n', '\r') < 0;
    }

    private protected override object Box(ReadOnlySpan<char> value) => CelBoxes.Of(value);

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment) => [new Repair(text.Replace('\\', '/'), FixKind.Safe)];

    internal override string? Format(object value) => value as string;

    internal override void CheckValue(ReadOnlySpan<char> value, in ScalarPlace place, FieldCheck check)
    {
        if (Exists == true && check.Context.Links is { } links && !links.Vault.HasFile(value))
        {
            MissingPath.Report(value.ToString(), place.WriterOf(this), place.Span, check, links.Vault);
            return;
        }
        if (Extensions.Count == 0) return;
        ReadOnlySpan<char> extension = System.IO.Path.GetExtension(value).TrimStart('.');
        foreach (string allowed in Extensions)
        {
            if (extension.Equals(allowed, StringComparison.OrdinalIgnoreCase)) return;
        }
        check.Report(Rules.NotAllowed, place.Span, $"`{check.Path}` must name a file ending in {Suggestions.OneOf(Extensions.Select(allowed => "." + allowed))}.");
    }
}
