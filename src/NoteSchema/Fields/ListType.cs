namespace NoteSchema;

/// <summary>A list.</summary>
public sealed class ListType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "list";

    /// <summary>What its items are; null for anything.</summary>
    public FieldType? Items { get; init; }

    /// <summary>The fewest items.</summary>
    public long? MinItems { get; init; }

    /// <summary>The most items.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Whether no item may stand twice.</summary>
    public bool Unique { get; init; }

    public override string Description => "a list";

    private FieldType ItemType => Items ?? AnyItem;

    private static readonly AnyType AnyItem = new();

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        if (Items is LinkType && UnquotedLink.Target(value) is { } target)
        {
            exact = false;
            return new List<object?> { new NoteLink(target) };
        }
        exact = value.Kind == FrontmatterKind.List;
        var items = new List<object?>();
        if (exact)
        {
            foreach (FrontmatterValue item in value.Items)
            {
                if (item.IsMissing) continue;
                object? read = ItemType.Read(item, environment, out bool itemExact);
                exact &= itemExact;
                if (read is CelError error) return error;
                items.Add(read);
            }
            return items;
        }
        if (SplitText(value, environment) is { } texts)
        {
            foreach (string text in texts) items.Add(ReadText(text, environment));
            return items;
        }
        return new CelError($"a {value.Kind.ToString().ToLowerInvariant()} is no list");
    }

    internal override void Check(FrontmatterValue value, FieldCheck check)
    {
        if (Items is LinkType && UnquotedLink.Is(value)) return;
        if (value.Kind != FrontmatterKind.List)
        {
            ReportNoList(value, check);
            return;
        }
        if (value.Count < MinItems) check.Report(Rules.TooFewItems, value.Span, $"`{check.Path}` must have at least {CountOf(MinItems.Value)}, and this has {value.Count}.");
        if (value.Count > MaxItems) check.Report(Rules.TooManyItems, value.Items.ElementAt((int)MaxItems.Value).Span, $"`{check.Path}` must have at most {CountOf(MaxItems.Value)}, and this has {value.Count}.");
        if (Items is not null) CheckItems(Items, value, check);
        if (Unique && !DistinctItems.AreSurely(value, Items)) ReportRepeated(value, check);
    }

    private static void CheckItems(FieldType type, FrontmatterValue value, FieldCheck check)
    {
        foreach (FrontmatterValue item in value.Items)
        {
            if (!item.IsMissing) type.Check(item, check);
        }
    }

    private void ReportRepeated(FrontmatterValue value, FieldCheck check)
    {
        var seen = new HashSet<object>();
        foreach (FrontmatterValue item in value.Items)
        {
            if (item.IsMissing) continue;
            if (ItemType.Read(item, check.Environment, out _) is { } read and not CelError and not IReadOnlyList<object?> && !seen.Add(read is NoteLink link ? link.Target.ToUpperInvariant() : read))
                check.Report(Rules.DuplicateItem, item.Span, $"“{item.Text}” stands twice in `{check.Path}`.", FieldEdits.Remove(check.Context.Note, item) is { } edits ? [new Fix("Take it out", FixKind.Suggested, edits)] : []);
        }
    }

    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain) => WriteItems(value) is { } items ? FlowYaml.ListOf(items) : null;

    internal override IReadOnlyList<string>? WriteItems(object? value)
    {
        if (value is not IReadOnlyList<object?> list) return null;
        var items = new List<string>();
        foreach (object? item in list)
        {
            if (ItemType.Write(item, item is NoteLink ? FrontmatterStyle.DoubleQuoted : FrontmatterStyle.Plain) is not { } written) return null;
            items.Add(written);
        }
        return items;
    }

    private void ReportNoList(FrontmatterValue value, FieldCheck check)
    {
        if (SplitText(value, check.Environment) is not { } texts)
        {
            check.Report(Rules.WrongType, value.Span, $"`{check.Path}` must be a list, and this is a {value.Kind.ToString().ToLowerInvariant()}.");
            return;
        }
        string? list = Write(texts.ConvertAll(text => ReadText(text, check.Environment)));
        string what = texts.Count > 1 ? "and this is one text with commas in it" : $"and this is {(Items is LinkType ? "a name" : "a single value")}";
        check.Report(Rules.WrongType, value.Span, $"`{check.Path}` must be a list, {what}.",
            list is not null && FieldEdits.Set(check.Context.Note, value, FlowYaml.Parse(list)) is { } edits ? [new Fix($"Make it a list: {list}", FixKind.Suggested, edits)] : []);
    }

    // Commas part the items only where each part can be one.
    private List<string>? SplitText(FrontmatterValue value, NoteEnvironment environment)
    {
        if (value.Kind is FrontmatterKind.List or FrontmatterKind.Map || value.IsMissing) return null;
        List<string> parts = Parts(value.Text);
        if (parts.Count > 0 && parts.TrueForAll(part => ReadText(part, environment) is not CelError)) return parts;
        return ReadText(value.Text, environment) is CelError ? null : [value.Text];
    }

    /// <summary>What a text holds between its commas, or as a list in brackets that somebody wrote as text. A comma within brackets parts nothing else.</summary>
    private static List<string> Parts(string text)
    {
        // In brackets of its own what follows the list cannot be passed over.
        if (text.StartsWith('[') && FlowYaml.Parse($"[{text}]").Items is [{ Kind: FrontmatterKind.List } list] && list.Items.All(item => !item.IsCollection)) return [.. list.Items.Select(item => item.Text).Where(item => item.Length > 0)];
        List<string> parts = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != ',') depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            else if (i == text.Length || depth == 0)
            {
                if (text[start..i].Trim() is { Length: > 0 } part) parts.Add(part);
                start = i + 1;
            }
        }
        return parts;
    }

    private object? ReadText(string text, NoteEnvironment environment)
    {
        if (ItemType is not ScalarType scalar) return ItemType is AnyType ? text : new CelError("no scalar");
        if (scalar.Parse(text, environment) is { } exact) return exact;
        foreach (Repair repair in scalar.Repairs(text, environment))
        {
            if (scalar.Parse(repair.Text, environment) is { } read) return read;
        }
        return new CelError($"“{text}” is not {scalar.Description}");
    }

    private static string CountOf(long count) => count == 1 ? "1 item" : $"{count} items";
}
