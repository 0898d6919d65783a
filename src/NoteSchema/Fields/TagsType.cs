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

    public override string Description => "a list of tags";

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        exact = value.Kind == FrontmatterKind.List;
        var tags = new List<object?>(exact ? value.Count : 4);
        if (exact)
        {
            foreach (FrontmatterValue item in value.Items)
            {
                if (item.Kind is FrontmatterKind.List or FrontmatterKind.Map or FrontmatterKind.Null) exact = false;
                else tags.Add(Meant(CelBoxes.Of(item.Chars)));
            }
        }
        else if (value.Kind is FrontmatterKind.String or FrontmatterKind.Integer)
        {
            foreach (string tag in TagNames.Split(value.Text)) tags.Add(Meant(tag));
        }
        else return new CelError($"a {value.Kind.ToString().ToLowerInvariant()} is no list of tags");
        return tags;
    }

    internal override void Check(FrontmatterValue value, FieldCheck check)
    {
        if (!IsInOrder(value, check.Context.Scope)) new TagsCheck(this, value, check).Run();
    }

    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain) => WriteItems(value) is { } items ? FlowYaml.ListOf(items) : null;

    internal override IReadOnlyList<string>? WriteItems(object? value) =>
        value is IReadOnlyList<object?> list && list.All(tag => tag is string) ? [.. list.Select(tag => FrontmatterWriter.FormatScalar((string)tag!, FrontmatterStyle.Plain))] : null;

    /// <summary>Whether <paramref name="tag"/> may be there.</summary>
    internal bool Allows(ReadOnlySpan<char> tag)
    {
        for (int i = 0; i < Allowed.Count; i++)
        {
            ReadOnlySpan<char> allowed = Allowed[i];
            bool isAbove = allowed.EndsWith("/*");
            if (isAbove && tag.StartsWith(allowed[..^1], StringComparison.OrdinalIgnoreCase)) return true;
            if (tag.Equals(isAbove ? allowed[..^2] : allowed, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return Allowed.Count == 0;
    }

    // Told without copies of the tags; false means that one has to look.
    private bool IsInOrder(FrontmatterValue value, ExpressionScope scope)
    {
        const int MostCompared = 24;
        if (value.Kind != FrontmatterKind.List || value.Count > MostCompared) return false;
        int at = 0;
        foreach (FrontmatterValue item in value.Items)
        {
            if (item.Kind is FrontmatterKind.List or FrontmatterKind.Map or FrontmatterKind.Null) return false;
            if (!TagNames.IsValid(item.Chars) || !Allows(item.Chars) || Holds(value, item.Chars, at++)) return false;
        }
        Span<char> buffer = stackalloc char[128];
        for (int i = 0; i < Contains.Count; i++)
        {
            if (!Contains[i].TryFormat(scope, buffer, out int length)) return false;
            if (TagNames.IsValid(buffer[..length]) && !Holds(value, buffer[..length], value.Count)) return false;
        }
        return true;
    }

    private static bool Holds(FrontmatterValue list, ReadOnlySpan<char> tag, int among)
    {
        foreach (FrontmatterValue item in list.Items)
        {
            if (among-- == 0) return false;
            if (item.Chars.Equals(tag, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string Meant(string tag) => TagNames.Repair(tag) ?? tag;
}
