namespace NoteSchema;

/// <summary>A list of tags.</summary>
public sealed class TagsType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "tags";

    /// <summary>Tags that must be there.</summary>
    public IReadOnlyList<TextTemplate> Contains { get; init; } = [];

    /// <summary>The only tags there may be, <c>area/*</c> for all below one; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    internal override string Description => "a list of tags";

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        exact = value.Kind == FrontmatterKind.List;
        var tags = new List<object?>();
        if (exact)
        {
            foreach (FrontmatterValue item in value.Items)
            {
                if (item.Kind is FrontmatterKind.List or FrontmatterKind.Map or FrontmatterKind.Null) exact = false;
                else tags.Add(TagNames.Repair(item.Text) ?? item.Text);
            }
        }
        else if (value.Kind is FrontmatterKind.String or FrontmatterKind.Integer)
        {
            foreach (string tag in TagNames.Split(value.Text)) tags.Add(TagNames.Repair(tag) ?? tag);
        }
        else return new CelError($"a {value.Kind.ToString().ToLowerInvariant()} is no list of tags");
        return tags;
    }

    internal override void Check(FrontmatterValue value, FieldCheck check) => new TagsCheck(this, value, check).Run();

    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain) => WriteItems(value) is { } items ? FlowYaml.ListOf(items) : null;

    internal override IReadOnlyList<string>? WriteItems(object? value) =>
        value is IReadOnlyList<object?> list && list.All(tag => tag is string) ? [.. list.Select(tag => FrontmatterWriter.FormatScalar((string)tag!, FrontmatterStyle.Plain))] : null;

    /// <summary>Whether <paramref name="tag"/> may be there.</summary>
    internal bool Allows(string tag) => Allowed.Count == 0 || Allowed.Any(allowed => allowed.EndsWith("/*", StringComparison.Ordinal)
        ? tag.StartsWith(allowed[..^1], StringComparison.OrdinalIgnoreCase) || tag.Equals(allowed[..^2], StringComparison.OrdinalIgnoreCase)
        : tag.Equals(allowed, StringComparison.OrdinalIgnoreCase));
}
