namespace NoteSchema;

/// <summary>Values that schemas and expressions give, as values for a note.</summary>
internal static class FieldValues
{
    /// <summary>The value that <paramref name="literal"/> writes.</summary>
    public static FieldValue Of(Literal literal) => literal.Kind switch
    {
        FrontmatterKind.Null => FieldValue.Null,
        FrontmatterKind.List => FieldValue.List(literal.Items.Select(Of)),
        FrontmatterKind.String => FieldValue.Of(literal.Text),
        _ => FieldValue.Plain(literal.Text),
    };

    /// <summary>A value of an expression (see <see cref="CelValue"/>) for a field of that type; null where it is not of the type, or none that a note can hold.</summary>
    public static FieldValue? Of(object? value, FieldType? type) => type switch
    {
        null or AnyType => OfAny(value),
        ListType list => value is IReadOnlyList<object?> items ? ListOf(items, item => Of(item, list.Items)) : null,
        TagsType => value is IReadOnlyList<object?> tags ? ListOf(tags, tag => tag is string text ? FieldValue.Of(text) : null) : null,
        ScalarType scalar => value is not (null or CelError) && scalar.Format(value) is { } text && scalar.Reads(text, NoteEnvironment.Default) ? OfText(text, scalar) : null,
        _ => value is IReadOnlyDictionary<object, object?> ? OfAny(value) : null,
    };

    /// <summary>Normal text of a type as it is kept in a note.</summary>
    public static FieldValue OfText(string text, ScalarType type) => type is IntegerType or NumberType or BooleanType ? FieldValue.Plain(text) : FieldValue.Of(text);

    private static FieldValue? OfAny(object? value) => value switch
    {
        null => FieldValue.Null,
        bool truth => FieldValue.Of(truth),
        long whole => FieldValue.Of(whole),
        double number => FieldValue.Of(number),
        string text => FieldValue.Of(text),
        NoteLink link => FieldValue.Of(link),
        IReadOnlyList<object?> items => ListOf(items, OfAny),
        IReadOnlyDictionary<object, object?> map => MapOf(map),
        _ => FrontmatterValues.Write(value) is { } written ? FieldValue.Of(TextOf(value, written)) : null,
    };

    // Dates and times have one text, whatever YAML would need around it.
    private static string TextOf(object value, string written) => value switch
    {
        DateOnly date => DateFormats.Format(date),
        DateTimeOffset moment => DateFormats.Format(moment),
        TimeOnly time => DateFormats.Format(time),
        TimeSpan span => DurationFormats.Format(span),
        _ => written,
    };

    private static FieldValue? ListOf(IReadOnlyList<object?> items, Func<object?, FieldValue?> convert)
    {
        List<FieldValue?> values = [.. items.Select(convert)];
        return values.Contains(null) ? null : FieldValue.List(values!);
    }

    private static FieldValue? MapOf(IReadOnlyDictionary<object, object?> map)
    {
        var entries = new List<KeyValuePair<string, FieldValue>>();
        foreach ((object key, object? value) in map)
        {
            if (key is not string name || OfAny(value) is not { } entry) return null;
            entries.Add(new(name, entry));
        }
        return FieldValue.Map(entries);
    }
}
