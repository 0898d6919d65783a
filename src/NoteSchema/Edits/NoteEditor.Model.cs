namespace NoteSchema;

// Changes of fields as a generated model names them: by values of its types, and under the keys that it reads.
public sealed partial class NoteEditor
{
    /// <summary>Gives a field a value, as <see cref="SetField(FieldPath, FieldValue, FieldPlace?)"/> does. One that is not there goes to its place in the schema's order.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="field">The field, such as <c>TranscriptNote.Fields.Date</c>.</param>
    /// <param name="value">The value.</param>
    public NoteEditor SetField<T>(NoteField<T> field, T value)
    {
        FieldStand stand = field.In(Frontmatter);
        return SetField(stand.Path, field.Write(value), stand.Place);
    }

    /// <summary>Takes a field out, as <see cref="RemoveField(FieldPath)"/> does, so that the model reads none: under each key that it would read it from.</summary>
    /// <param name="field">The field.</param>
    public NoteEditor RemoveField(NoteField field)
    {
        while (Refusal is null && field.In(Frontmatter) is { Exists: true } stand) RemoveField(stand.Path);
        return this;
    }

    /// <summary>Puts an item at the end of a list, as <see cref="AppendItem(FieldPath, FieldValue)"/> does. A list that is not there is made at its place in the schema's order.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="field">The list.</param>
    /// <param name="item">The item.</param>
    public NoteEditor AppendItem<T>(NoteListField<T> field, T item)
    {
        FieldStand stand = field.In(Frontmatter);
        return stand.Exists ? AppendItem(stand.Path, field.WriteItem(item)) : SetField(field, [item]);
    }

    /// <summary>Takes every item out of a list that is written as <paramref name="item"/> is, as <see cref="RemoveItem(FieldPath, FieldValue)"/> does.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="field">The list.</param>
    /// <param name="item">The item.</param>
    public NoteEditor RemoveItem<T>(NoteListField<T> field, T item) => RemoveItem(field.In(Frontmatter).Path, field.WriteItem(item));
}
