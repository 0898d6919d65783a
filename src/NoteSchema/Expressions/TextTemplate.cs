using System.Globalization;

namespace NoteSchema;

/// <summary>Text with places for values: <c>type/{type}</c>.</summary>
public sealed class TextTemplate
{
    /// <summary>A template of <paramref name="parts"/>: literal text as <see cref="string"/>, places as <see cref="Expression"/>.</summary>
    public TextTemplate(string text, params IReadOnlyList<object> parts)
    {
        Text = text;
        PartArray = [.. parts];
    }

    /// <summary>The template as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>Strings and <see cref="Expression"/>s in turn.</summary>
    public IReadOnlyList<object> Parts => PartArray;

    private object[] PartArray { get; }

    /// <summary>
    /// The text with its values filled in; null if one of them is null, an error, or of a type without a form as text, or the text would be longer than a mebibyte. Dates and times are written
    /// in ISO 8601, moments as the note writes them, durations as <c>1h 30m</c>, whole doubles without fraction, links as the text that they show (alias or name), bytes
    /// as UTF-8, lists as their items with <c>, </c> between them and a task as its text.
    /// </summary>
    public string? Format(ExpressionScope scope)
    {
        Span<char> buffer = stackalloc char[256];
        if (TryFormat(scope, buffer, out int length)) return CelBoxes.Of(buffer[..length]);
        var text = new CelTextBuilder();
        foreach (object part in Parts)
        {
            if (part is string literal) text.Append(literal);
            else if (part is not Expression expression || !TryAppend(text, expression.Evaluate(scope), 0)) return null;
        }
        return text.ToResult().TryGet(out string? filled) ? filled : null;
    }

    /// <summary>Whether <paramref name="text"/> is the text with its values filled in, blanks at both ends left out; no tells nothing where it is long or has values of other types than texts, days and links.</summary>
    internal bool IsFilledIn(ExpressionScope scope, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[256];
        return TryFormat(scope, buffer, out int length) && text.SequenceEqual(buffer[..length].Trim());
    }

    /// <summary><see cref="Format"/> without a copy, where only texts, days and links are filled in and <paramref name="destination"/> is long enough; false tells nothing.</summary>
    internal bool TryFormat(ExpressionScope scope, Span<char> destination, out int length)
    {
        length = 0;
        foreach (object part in PartArray)
        {
            object? value = part is Expression expression ? expression.Evaluate(scope) : part;
            int written = 0;
            bool fits = value switch
            {
                string text => TryCopy(text, destination[length..], out written),
                NoteLink link => TryCopy(Write(link), destination[length..], out written),
                DateOnly day => day.TryFormat(destination[length..], out written, "O", CultureInfo.InvariantCulture),
                _ => false,
            };
            if (!fits) return false;
            length += written;
        }
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryCopy(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        written = text.Length;
        return text.TryCopyTo(destination);
    }

    private static bool TryAppend(CelTextBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null or CelError or ICelObject or IReadOnlyDictionary<object, object?>:
                return false;
            case IReadOnlyList<object?> list:
                for (int i = 0; i < list.Count; i++)
                {
                    if (i > 0) text.Append(", ");
                    if (depth > 8 || text.IsFull || !TryAppend(text, list[i], depth + 1)) return false;
                }
                return true;
            default:
                text.Append(Write(value));
                return true;
        }
    }

    private static string Write(object value) => value switch
    {
        NoteLink link => link.Alias ?? (link.Target.Length > 0 ? link.Name : link.Heading ?? ""),
        TaskItem task => task.Text,
        TimeSpan duration => WriteDuration(duration),
        DateTimeOffset moment => moment.ToString(moment.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        _ => CelText.ToText(value),
    };

    /// <summary>Days, hours, minutes and seconds, those that are not 0: <c>2d 3h</c>, <c>-1.5s</c>.</summary>
    private static string WriteDuration(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero) return "0s";
        decimal seconds = Math.Abs((decimal)duration.Ticks) / TimeSpan.TicksPerSecond % 60;
        (long Count, string Unit)[] parts = [(Math.Abs((long)duration.Days), "d"), (Math.Abs(duration.Hours), "h"), (Math.Abs(duration.Minutes), "m")];
        IEnumerable<string> written = parts.Where(part => part.Count > 0).Select(part => part.Count.ToString(CultureInfo.InvariantCulture) + part.Unit);
        if (seconds > 0) written = written.Append(seconds.ToString("0.#######", CultureInfo.InvariantCulture) + "s");
        return (duration < TimeSpan.Zero ? "-" : "") + string.Join(" ", written);
    }
}
