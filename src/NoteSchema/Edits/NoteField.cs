namespace NoteSchema;

/// <summary>
/// A field as a generated model names it, for a <see cref="NoteEditor"/>. It is found under the key that the model reads it from, be that spelled otherwise or an earlier one, and goes to its place in the schema's
/// order where a note does not have it.
/// </summary>
public class NoteField
{
    private readonly Field[] _way;
    private readonly string[][] _orders;

    /// <summary>The field of <paramref name="schema"/> that <paramref name="keys"/> lead to, those of the objects around it first.</summary>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public NoteField(Schema schema, IReadOnlyList<string> keys)
    {
        _way = new Field[keys.Count];
        _orders = new string[keys.Count][];
        IReadOnlyList<Field> fields = schema.Fields;
        for (int i = 0; i < keys.Count; i++)
        {
            string key = keys[i];
            _orders[i] = [.. fields.Select(field => field.Key)];
            _way[i] = fields.FirstOrDefault(field => field.Key == key) ?? throw new ArgumentException($"The schema `{schema.Id}` has no field “{string.Join('.', keys)}”.", nameof(keys));
            fields = _way[i].Type is ObjectType type ? type.Fields : [];
        }
    }

    /// <summary>Where it stands in a note, or would.</summary>
    internal FieldStand In(Frontmatter frontmatter)
    {
        FieldPath path = FieldPath.Root;
        var found = new FoundField(new FrontmatterEntry(default, frontmatter.Root), FoundBy.Key);
        FieldPlace? place = null;
        for (int i = 0; i < _way.Length; i++)
        {
            found = FoundField.In(found.Value, _way[i]);
            path = path.Field(found.KeyOf(_way[i]));
            // The objects around it are made with it, so the first that is missing is what is put in.
            if (found.By == FoundBy.Nothing) place ??= FieldPlace.InOrder(_orders[i], _way[i].Key);
        }
        return new FieldStand(path, place);
    }

    /// <summary>The path to it, with the keys of the schema, as <see cref="FieldPath.Parse"/> reads it.</summary>
    public override string ToString() => FieldPath.Of([.. _way.Select(field => field.Key)]).ToString();
}

/// <summary>Where a field stands in a note, or would.</summary>
/// <param name="Path">The path to it, with each key in the spelling that it has there.</param>
/// <param name="Place">Where it is put, or the outermost object around it that is not there; null where all are.</param>
internal readonly record struct FieldStand(FieldPath Path, FieldPlace? Place)
{
    /// <summary>Whether the note has it.</summary>
    public bool Exists => Place is null;
}

/// <summary>A field as a generated model names it, and its values as the model has them.</summary>
/// <typeparam name="T">The type of its values in C#.</typeparam>
public class NoteField<T> : NoteField
{
    private readonly Func<T, FieldValue> _write;

    /// <summary>The field that <paramref name="keys"/> lead to, whose values <paramref name="write"/> makes fit for a note.</summary>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public NoteField(Schema schema, IReadOnlyList<string> keys, Func<T, FieldValue> write) : base(schema, keys) => _write = write;

    /// <summary>A value as it is written into a note.</summary>
    internal FieldValue Write(T value) => _write(value);
}

/// <summary>A field that holds a list, as a generated model names it.</summary>
/// <typeparam name="T">The type of its items in C#.</typeparam>
public sealed class NoteListField<T> : NoteField<IReadOnlyList<T>>
{
    private readonly Func<T, FieldValue> _writeItem;

    /// <summary>The field that <paramref name="keys"/> lead to, whose items <paramref name="writeItem"/> makes fit for a note.</summary>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public NoteListField(Schema schema, IReadOnlyList<string> keys, Func<T, FieldValue> writeItem) : base(schema, keys, items => FieldValue.List(items.Select(writeItem))) => _writeItem = writeItem;

    /// <summary>An item as it is written into a note.</summary>
    internal FieldValue WriteItem(T item) => _writeItem(item);
}
