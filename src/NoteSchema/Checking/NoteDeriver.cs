namespace NoteSchema;

/// <summary>A value that a schema gives a field of a note.</summary>
/// <param name="Field">The field's key.</param>
/// <param name="Value">The value as YAML on one line.</param>
/// <param name="Reason">Where it comes from: the expression, or “default”.</param>
public sealed record DerivedValue(string Field, string Value, string Reason);

/// <summary>Derives the values of fields.</summary>
public static class NoteDeriver
{
    /// <summary>
    /// The values for fields that are missing, derived or else by default, and for those that are derived again whenever they differ; in the order of the schema. A field
    /// whose expression gives an error or a value of another type has none.
    /// </summary>
    public static IReadOnlyList<DerivedValue> Derive(NoteReading reading)
    {
        var values = new List<DerivedValue>();
        if (!reading.Note.Frontmatter.IsReadable) return values;
        foreach (Field field in reading.Schema.Fields)
        {
            FrontmatterValue present = reading.Entry(field.Key).Value;
            if (!present.IsMissing && !field.Refresh) continue;
            string? derived = field.Derive is null ? null : Write(field.Type, field.Derive.Evaluate(reading.Scope));
            if (derived is not null)
            {
                if (present.IsMissing || Write(field.Type, field.Type.Read(present, reading.Environment, out _)) != derived) values.Add(new DerivedValue(field.Key, derived, field.Derive!.Text));
            }
            else if (present.IsMissing && field.Default is not null) values.Add(new DerivedValue(field.Key, Literals.Write(field.Default), "default"));
        }
        return values;
    }

    private static string? Write(FieldType type, object? value) => value is null or CelError ? null : type.Write(value, type is LinkType ? FrontmatterStyle.DoubleQuoted : FrontmatterStyle.Plain);
}
