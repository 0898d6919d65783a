using System.Text.Json;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes the value of an expression, or what is wrong with it.</summary>
internal sealed class EvalReport(Context context)
{
    private const int Deepest = 64;
    private readonly TextWriter _output = context.Terminal.Output;

    private bool IsJson => context.Format == ReportFormat.Json;

    /// <summary>Writes a value; <paramref name="type"/> is what was known of it before it was there.</summary>
    public void WriteValue(object? value, CelType type)
    {
        string name = type.Kind is CelKind.Dyn or CelKind.Object ? CelTypes.NameOf(value) : type.ToString();
        if (!IsJson)
        {
            _output.WriteLine($"{ShownText.OneLine(CelFormat.ToText(value))}  {context.Paint.Dim(name)}");
            return;
        }
        WriteObject(writer =>
        {
            writer.WritePropertyName("value");
            WriteJson(writer, value, 0);
            writer.WriteString("type", name);
        });
    }

    /// <summary>Writes that the value is an error.</summary>
    public void WriteError(string message)
    {
        if (IsJson) WriteObject(writer => writer.WriteString("error", message));
        else _output.WriteLine($"{ShownText.OneLine(message)}  {context.Paint.Dim("error")}");
    }

    /// <summary>Writes the mistakes in an expression, each with its place underlined.</summary>
    public void WriteErrors(string text, IReadOnlyList<Language.CelError> errors)
    {
        if (IsJson)
        {
            WriteObject(writer =>
            {
                writer.WriteStartArray("errors");
                foreach (Language.CelError error in errors)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("start", error.Start);
                    writer.WriteNumber("end", error.End);
                    writer.WriteString("message", error.Message);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
            });
            return;
        }
        var source = new SourceText(text);
        foreach (Language.CelError error in errors)
        {
            TextSpan span = TextSpan.FromBounds(error.Start, Math.Max(error.Start, error.End));
            LinePosition start = source.PositionAt(span.Start);
            Excerpt excerpt = Excerpt.Of(FindingLines.Of(source, span).LineOf(span), span, context.Terminal.Width - 2);
            string line = start.Line > 0 ? $"line {start.Line + 1}, " : "";
            context.Terminal.Error.WriteLine($"noteschema: {line}column {start.Character + 1}: {ShownText.OneLine(error.Message)}");
            context.Terminal.Error.WriteLine($"  {excerpt.Line}");
            context.Terminal.Error.WriteLine($"  {new string(' ', excerpt.Indent)}{context.Paint.Of(Severity.Error, new string('^', excerpt.Width))}");
        }
    }

    private void WriteObject(Action<Utf8JsonWriter> members)
    {
        using var json = new JsonOutput(_output);
        json.Writer.WriteStartObject();
        members(json.Writer);
        json.Writer.WriteEndObject();
        json.End();
    }

    private static void WriteJson(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case long number: writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case DateOnly day: writer.WriteStringValue(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            case NoteLink link: writer.WriteStringValue(link.ToString()); break;
            case IReadOnlyList<object?> list when depth < Deepest:
                writer.WriteStartArray();
                foreach (object? item in list) WriteJson(writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            case IReadOnlyDictionary<object, object?> map when depth < Deepest:
                writer.WriteStartObject();
                foreach ((object key, object? item) in map)
                {
                    writer.WritePropertyName(key as string ?? CelFormat.ToText(key));
                    WriteJson(writer, item, depth + 1);
                }
                writer.WriteEndObject();
                break;
            default: writer.WriteStringValue(CelFormat.ToText(value)); break;
        }
    }
}
