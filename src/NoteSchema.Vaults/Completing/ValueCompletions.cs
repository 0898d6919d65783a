namespace NoteSchema.Vaults;

/// <summary>What may stand as a field's value.</summary>
/// <param name="place">The place.</param>
/// <param name="cursor">Where in the frontmatter it stands.</param>
/// <param name="field">The field; null where the schema does not name it.</param>
/// <param name="needsBrackets">Whether the value is to be put into brackets, to be a list of one.</param>
internal sealed class ValueCompletions(CompletionPlace place, FrontmatterCursor cursor, Field? field, bool needsBrackets)
{
    /// <summary>Values of <paramref name="type"/>; <paramref name="typed"/> becomes what is to be compared.</summary>
    public IEnumerable<Candidate> Of(FieldType? type, ref string typed)
    {
        bool isLink = typed.TrimStart('"', '\'').StartsWith("[[", StringComparison.Ordinal);
        if (isLink || type is LinkType) return Links(type as LinkType, ref typed);
        typed = typed.TrimStart('"', '\'');
        switch (type)
        {
            case EnumType choice:
                return choice.Values.Select(value => Make(value.Value, CompletionKind.Value, type, value.Description ?? ""));
            case BooleanType:
                return [Make("true", CompletionKind.Value, type, ""), Make("false", CompletionKind.Value, type, "")];
            case DateType or DateTimeType:
                return Near(Dates.Near(place, isTime: type is DateTimeType));
            case TimeType:
                return Usual(type).Concat(Near([("now", DateFormats.Format(Dates.Now(place)))]));
            case PathType path:
                return Usual(type).Concat(Files(path));
            case TagsType tags:
                typed = typed.TrimStart('#');
                return (tags.Allowed.Count > 0 ? tags.Allowed.Select(tag => (Name: tag.TrimStart('#'), Count: 0)) : place.Tags.All()).Select(tag => new Candidate(tag.Name, () => new Completion(tag.Name, CompletionKind.Tag, Edit(tag.Name)) { Detail = tag.Count > 0 ? TagWords.Count(tag.Count) : "" }));
            default:
                return Usual(type);
        }
    }

    /// <summary>A value with the blank before it that the colon needs.</summary>
    public static string Spaced(CompletionPlace place, FrontmatterCursor cursor, string value) =>
        cursor.Replaced.Start > 0 && place.Source[cursor.Replaced.Start - 1] == ':' ? " " + value : value;

    private IEnumerable<Candidate> Usual(FieldType? type)
    {
        if (field?.Const is { } only) yield return Make(only.ToYaml(), CompletionKind.Value, type, "the only value there may be");
        else if (field?.Default is { } usual) yield return Make(usual.ToYaml(), CompletionKind.Value, type, "default");
        if (field?.Derive is null || place.Schema is not { } schema) yield break;
        if (schema.Derive(place.Draft.Note, place.Draft.Environment).FirstOrDefault(value => value.Field == field.Key) is { } derived) yield return new Candidate(derived.Value, () => new Completion(derived.Value, CompletionKind.Value, new TextEdit(cursor.Replaced, Spaced(place, cursor, derived.Value))) { Detail = derived.Reason });
    }

    // By their names, and once a digit is typed by what is written too.
    private IEnumerable<Candidate> Near(IEnumerable<(string Name, string Text)> times)
    {
        bool hasDigit = place.Before.Length > 0 && char.IsAsciiDigit(place.Before[^1]);
        foreach ((string name, string text) in times)
        {
            yield return new Candidate(name, () => new Completion(name, CompletionKind.Date, Edit(text)) { Detail = text });
            if (hasDigit) yield return new Candidate(text, () => new Completion(text, CompletionKind.Date, Edit(text)) { Detail = name });
        }
    }

    private IEnumerable<Candidate> Files(PathType type)
    {
        FileTable files = place.State.Index.Files;
        return files.Files.Select(files.PathOf).Where(path => type.Extensions.Count == 0 || type.Extensions.Contains(Path.GetExtension(path).TrimStart('.'), StringComparer.OrdinalIgnoreCase)).Select(path => Make(path, CompletionKind.Value, type, ""));
    }

    private IEnumerable<Candidate> Links(LinkType? type, ref string typed)
    {
        typed = typed.TrimStart('"', '\'').TrimStart('[');
        int heading = typed.IndexOf('#', StringComparison.Ordinal);
        if (heading >= 0)
        {
            string target = typed[..heading];
            typed = typed[(heading + 1)..];
            return LinkCompletions.Headings(place, target, text => Edit(FrontmatterWriter.Quote($"[[{target}#{text}]]")));
        }
        return LinkCompletions.Notes(place, type?.To ?? [], target => Edit(FrontmatterWriter.Quote($"[[{target}]]")))
            .Concat(LinkCompletions.Aliases(place, type?.To ?? [], (target, alias) => Edit(FrontmatterWriter.Quote($"[[{target}|{alias}]]"))));
    }

    private Candidate Make(string text, CompletionKind kind, FieldType? type, string documentation) =>
        new(text, () => new Completion(text, kind, Edit(type is EnumType or StringType or PathType ? FrontmatterWriter.FormatScalar(text, FrontmatterStyle.Plain, inFlow: true) : text)) { Documentation = documentation });

    private TextEdit Edit(string value) => new(cursor.Replaced, Spaced(place, cursor, needsBrackets ? $"[{value}]" : value));
}
