namespace NoteSchema.Vaults;

/// <summary>What may stand in the frontmatter: keys of the note's type that are not there yet, and values of the field's type.</summary>
internal static class FrontmatterCompletions
{
    /// <summary>What may stand at the cursor; <paramref name="typed"/> becomes what is to be compared.</summary>
    public static IEnumerable<Candidate> At(CompletionPlace place, FrontmatterCursor cursor, ref string typed)
    {
        IReadOnlyList<Field>? fields = FieldsAt(place, cursor.Path, out Field? field);
        if (cursor.IsKey) return fields is null ? [] : Keys(place, cursor, fields);
        if (cursor.IsItem && field?.Type is ListType { Items: ObjectType items }) return Keys(place, cursor, items.Fields);
        if (cursor.Path is [var key] && TypeOfKey(place, key) is { } known) return known;
        FieldType? type = field?.Type is ListType list ? list.Items : field?.Type;
        // A list that begins on the line of its key is written in brackets or on lines of its own.
        return new ValueCompletions(place, cursor, field, field?.Type is ListType or TagsType && !cursor.IsItem).Of(type, ref typed);

        IEnumerable<Candidate>? TypeOfKey(CompletionPlace place, string key) =>
            key == place.State.Settings.TypeField ? Types(place, cursor) : key == place.State.Settings.VersionField && place.Schema is { } schema ? [Version(cursor, schema)] : null;
    }

    // The fields of the map that the path leads to, and the field that it ends at.
    private static IReadOnlyList<Field>? FieldsAt(CompletionPlace place, IReadOnlyList<string> path, out Field? field)
    {
        IReadOnlyList<Field>? fields = [.. place.Schema?.Fields ?? [], .. Common(place)];
        field = null;
        foreach (string key in path)
        {
            field = fields?.FirstOrDefault(candidate => candidate.Key == key || candidate.Was.Contains(key));
            fields = (field?.Type is ListType list ? list.Items : field?.Type) is ObjectType map ? map.Fields : null;
        }
        return fields;
    }

    // What any note may have: its type, and what Obsidian reads itself.
    private static IEnumerable<Field> Common(CompletionPlace place)
    {
        Field[] common =
        [
            new Field(place.State.Settings.TypeField, new StringType()) { Description = "The note's type, which decides its schema." },
            new Field("tags", new TagsType()) { Description = "The note's tags." },
            new Field("aliases", new ListType { Items = new StringType() }) { Description = "Other names of the note." },
        ];
        return common.Where(field => place.Schema?.Fields.Any(own => own.Key == field.Key) != true);
    }

    private static IEnumerable<Candidate> Keys(CompletionPlace place, FrontmatterCursor cursor, IReadOnlyList<Field> fields)
    {
        HashSet<string> present = KeysBeside(place, cursor);
        // The order of the schema holds among the required ones, and after them among the others.
        foreach (Field field in fields.Where(field => field.Deprecated is null && !present.Contains(field.Key) && !field.Was.Any(present.Contains)).OrderBy(field => !field.Required))
        {
            yield return new Candidate(field.Key, () => new Completion(field.Key, CompletionKind.Field, new TextEdit(cursor.Replaced, cursor.HasColon ? field.Key : $"{field.Key}: "))
            {
                Detail = FieldWords.Of(field.Type),
                Documentation = Describe(field),
                Required = field.Required,
            });
        }
    }

    private static string Describe(Field field)
    {
        string[] parts = [field.Description ?? "", string.Join(", ", FieldWords.Constraints(field)), FieldWords.Origin(field) ?? ""];
        return string.Join("\n", parts.Where(part => part.Length > 0));
    }

    // The keys of the lines around that stand in the same map, without the one at the cursor.
    private static HashSet<string> KeysBeside(CompletionPlace place, FrontmatterCursor cursor)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        SourceText source = place.Source;
        int own = source.LineAt(place.Offset), column = cursor.Replaced.Start - source.LineStart(own);
        foreach (int direction in (int[])[-1, 1])
        {
            for (int line = own + direction; line > 0 && line < source.LineCount; line += direction)
            {
                string text = source.ToString(source.LineSpan(line));
                string trimmed = text.TrimStart(' ', '-');
                int start = text.Length - trimmed.Length;
                if (text.StartsWith("---", StringComparison.Ordinal) || (trimmed.Length > 0 && start < column)) break;
                int colon = trimmed.IndexOf(':', StringComparison.Ordinal);
                if (start == column && colon > 0) keys.Add(trimmed[..colon].Trim().Trim('"', '\''));
                // A dash begins the item that the cursor is in, and ends it.
                if (start == column && column > 0 && text.AsSpan(0, start).Contains('-')) break;
            }
        }
        return keys;
    }

    private static IEnumerable<Candidate> Types(CompletionPlace place, FrontmatterCursor cursor) =>
        place.State.Schemas.Where(schema => !schema.IsAbstract).Select(schema => (Name: schema.Match.Type ?? schema.Id, Schema: schema)).DistinctBy(type => type.Name).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new Candidate(type.Name, () => new Completion(type.Name, CompletionKind.Value, new TextEdit(cursor.Replaced, ValueCompletions.Spaced(place, cursor, type.Name))) { Detail = type.Schema.Title ?? "", Documentation = type.Schema.Description ?? "" }));

    private static Candidate Version(FrontmatterCursor cursor, Schema schema)
    {
        string version = schema.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Candidate(version, () => new Completion(version, CompletionKind.Value, new TextEdit(cursor.Replaced, version)) { Detail = $"the version of {schema.Id}" });
    }
}
