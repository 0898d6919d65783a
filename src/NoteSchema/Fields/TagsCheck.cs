namespace NoteSchema;

/// <summary>The check of a list of tags under way.</summary>
internal sealed class TagsCheck(TagsType type, FrontmatterValue value, FieldCheck check)
{
    private readonly List<(FrontmatterValue Item, string Tag, string? Repaired)> _tags = [];

    public void Run()
    {
        List<string> expected = Expected();
        if (value.Kind == FrontmatterKind.List) ReadItems();
        else if (value.Kind is FrontmatterKind.String or FrontmatterKind.Integer)
        {
            ReportText(expected);
            return;
        }
        else
        {
            check.Report(Rules.WrongType, value.Span, $"`{check.Path}` must be a list of tags, and this is a {value.Kind.ToString().ToLowerInvariant()}.");
            return;
        }
        ReportItems(expected);
        ReportMissing(expected);
    }

    private List<string> Expected() => [.. type.Contains.Select(template => template.Format(check.Context.Scope)).OfType<string>().Where(tag => TagNames.IsValid(tag))];

    private void ReadItems()
    {
        foreach (FrontmatterValue item in value.Items)
        {
            Interruption.Look();
            if (item.Kind is FrontmatterKind.List or FrontmatterKind.Map)
                check.Report(Rules.InvalidTag, item.Span, $"A tag in `{check.Path}` must be a word, and this is a {item.Kind.ToString().ToLowerInvariant()}.");
            else if (item.Kind != FrontmatterKind.Null) _tags.Add((item, item.Text, TagNames.Repair(item.Text)));
        }
    }

    private void ReportText(List<string> expected)
    {
        string[] tags = [.. TagNames.Split(value.Text).Select(tag => TagNames.Repair(tag) ?? tag).Union(expected, StringComparer.OrdinalIgnoreCase)];
        string list = FlowYaml.List(tags);
        FixKind kind = Array.TrueForAll(tags, tag => TagNames.IsValid(tag) && type.Allows(tag)) ? FixKind.Safe : FixKind.Suggested;
        check.Report(Rules.WrongType, value.Span, $"`{check.Path}` must be a list of tags, and this is one text.", FieldEdits.Set(check.Context.Note, value, FieldValue.List(tags.Select(FieldValue.Of))) is { } edits ? [new Fix($"Make it a list: {list}", kind, edits)] : []);
    }

    private void ReportItems(List<string> expected)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((FrontmatterValue item, string tag, string? repaired) in _tags)
        {
            if (!TagNames.IsValid(tag))
            {
                string? better = repaired is null ? null : expected.FirstOrDefault(wanted => SameWord(wanted, repaired)) ?? repaired;
                check.Report(Rules.InvalidTag, item.Span, $"A tag {Problem(tag)}.", better is null ? [] : [Write(item, better, tag.StartsWith('#') && better == tag[1..] ? FixKind.Safe : FixKind.Suggested)]);
            }
            else if (!type.Allows(tag))
            {
                string? near = Suggestions.Nearest(tag, type.Allowed);
                check.Report(Rules.NotAllowed, item.Span, $"The tag “{tag}” is not among those that `{check.Path}` may have: {Suggestions.OneOf(type.Allowed)}.", near is null || near.EndsWith("/*", StringComparison.Ordinal) ? [] : [Write(item, near, Suggestions.KindOf(tag, near))]);
            }
            else if (!seen.Add(tag)) check.Report(Rules.DuplicateItem, item.Span, $"The tag “{tag}” stands twice in `{check.Path}`.", FieldEdits.Remove(check.Context.Note, item) is { } edits ? [new Fix("Take it out", FixKind.Suggested, edits)] : []);
        }
    }

    private static string Problem(string tag)
    {
        if (tag.Length == 0) return "may not be empty";
        string problem = tag.StartsWith('#') ? "is written without # in frontmatter"
            : tag.Contains(' ', StringComparison.Ordinal) ? "may not contain spaces"
            : tag.All(char.IsDigit) ? "may not be a number alone"
            : TagNames.HasEmptyPart(tag) ? "needs a name before and after each /"
            : "may hold only letters, digits, - _ and /";
        return $"{problem}: “{tag}”";
    }

    private void ReportMissing(List<string> expected)
    {
        foreach (string wanted in expected)
        {
            if (_tags.Any(tag => tag.Tag.Equals(wanted, StringComparison.OrdinalIgnoreCase))) continue;
            // A tag that is reported for its spelling becomes the wanted one by that fix.
            if (_tags.Any(tag => tag.Repaired is not null && !TagNames.IsValid(tag.Tag) && SameWord(tag.Repaired, wanted))) continue;
            string parent = wanted[..(wanted.LastIndexOf('/') + 1)];
            (FrontmatterValue rival, string rivalTag, _) = parent.Length == 0 ? default : _tags.FirstOrDefault(tag => tag.Tag.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && !expected.Contains(tag.Tag, StringComparer.OrdinalIgnoreCase));
            Fix[] add = FieldEdits.Append(check.Context.Note, value, FieldValue.Of(wanted)) is { } edits ? [new Fix($"Add the tag {wanted}", FixKind.Suggested, edits)] : [];
            if (rivalTag is null) check.Report(Rules.MissingTag, value.Span, $"`{check.Path}` must contain the tag “{wanted}”.", add);
            else check.Report(Rules.MissingTag, rival.Span, $"`{check.Path}` must contain the tag “{wanted}”, and this says “{rivalTag}”.", [Write(rival, wanted, FixKind.Suggested), .. add]);
        }
    }

    private static Fix Write(FrontmatterValue item, string tag, FixKind kind) => Fix.Replace($"Write {tag}", kind, item.Span, FrontmatterWriter.FormatScalar(tag, item.Style));

    private static bool SameWord(string a, string b) => a.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Equals(b.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
