using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoteSchema;

/// <summary>Writes a value of a note as JSON has it: by what it holds, and without its place. There is no way back, since a value without a note is a <see cref="FieldValue"/>.</summary>
internal sealed class FrontmatterJson : JsonConverter<FrontmatterValue>
{
    /// <inheritdoc/>
    public override FrontmatterValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A value of a note is read from a note.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FrontmatterValue value, JsonSerializerOptions options)
    {
        // What holds itself by an alias has no end.
        if (!value.IsMissing && FieldValueReader.Read(value) is { } held) Write(writer, held);
        else writer.WriteNullValue();
    }

    private static void Write(Utf8JsonWriter writer, FieldValue value)
    {
        switch (value.Kind)
        {
            case FrontmatterKind.List:
                writer.WriteStartArray();
                foreach (FieldValue item in value.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case FrontmatterKind.Map:
                writer.WriteStartObject();
                // Of a key that is given twice the first counts, as everywhere.
                foreach ((string key, FieldValue entry) in value.Entries.DistinctBy(entry => entry.Key))
                {
                    writer.WritePropertyName(key);
                    Write(writer, entry);
                }
                writer.WriteEndObject();
                break;
            case FrontmatterKind.Null:
                writer.WriteNullValue();
                break;
            case FrontmatterKind.Boolean:
                writer.WriteBooleanValue(value.Text[0] is 't' or 'T');
                break;
            case FrontmatterKind.Integer when FrontmatterScalars.TryReadInteger(value.Text, out long whole):
                writer.WriteNumberValue(whole);
                break;
            case FrontmatterKind.Integer or FrontmatterKind.Number when FrontmatterScalars.TryReadNumber(value.Text, out double number) && double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }
}
