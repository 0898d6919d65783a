namespace NoteSchema;

/// <summary>A path from the vault's root.</summary>
public sealed class PathType : ScalarType
{
    /// <inheritdoc/>
    public override string Name => "path";

    /// <summary>Whether the file must exist; null where the schema does not say.</summary>
    public bool? Exists { get; init; }

    /// <summary>The extensions it may have, without dot; empty for any.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    internal override string Description => "a path from the vault's root such as Files/plan.pdf";

    internal override bool Accepts(FrontmatterKind kind) => kind is FrontmatterKind.String or FrontmatterKind.Integer or FrontmatterKind.Number;

    internal override object? Parse(string text, NoteEnvironment environment) => text.AsSpan().IndexOfAny('\\', '\n', '\r') < 0 ? text : null;

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment) => [new Repair(text.Replace('\\', '/'), FixKind.Safe)];

    internal override string Format(object value) => (string)value;

    internal override void CheckValue(object value, ScalarPlace place, FieldCheck check)
    {
        string path = (string)value;
        string extension = System.IO.Path.GetExtension(path).TrimStart('.');
        if (Exists == true && check.Context.Links is { } links && !links.Vault.HasFile(path)) MissingPath.Report(path, place, check, links.Vault);
        else if (Extensions.Count > 0 && !Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)) check.Report(Rules.NotAllowed, place.Span, $"`{check.Path}` must name a file ending in {Suggestions.OneOf(Extensions.Select(allowed => "." + allowed))}.");
    }
}
