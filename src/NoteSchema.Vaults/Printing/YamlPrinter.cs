using System.Buffers;
using System.Globalization;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>Writes YAML: maps line by line, lists of scalars in brackets.</summary>
internal sealed class YamlPrinter
{
    private const string IndicatorsAtStart = "-?:,[]{}#&*!|>'\"%@`=";
    private static readonly SearchValues<char> Structural = SearchValues.Create("[]{},");
    private readonly StringBuilder _text = new();
    private int _indent;

    public override string ToString() => _text.ToString();

    /// <summary>An entry whose value is text, in quotes where YAML would read it as something else.</summary>
    public void Text(string key, string? value)
    {
        if (value is not null) Raw(key, Quoted(value));
    }

    /// <summary>An entry whose value is YAML already.</summary>
    public void Raw(string key, string? value)
    {
        if (value is not null) _text.Append(' ', _indent).Append(Key(key)).Append(": ").Append(value).Append('\n');
    }

    public void Number(string key, long? value) => Raw(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary><c>key: true</c>, where it is.</summary>
    public void Flag(string key, bool value)
    {
        if (value) Raw(key, "true");
    }

    /// <summary>A list in brackets; nothing for an empty one.</summary>
    public void List(string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0) Raw(key, $"[{string.Join(", ", values.Select(value => Quoted(value, inBrackets: true)))}]");
    }

    /// <summary>A map whose entries <paramref name="entries"/> writes; nothing where it writes none.</summary>
    public void Map(string key, Action entries)
    {
        int start = _text.Length;
        _text.Append(' ', _indent).Append(Key(key)).Append(":\n");
        int head = _text.Length;
        _indent += 2;
        entries();
        _indent -= 2;
        if (_text.Length == head) _text.Length = start;
    }

    /// <summary>The same with an empty line before it.</summary>
    public void Part(string key, Action entries)
    {
        int start = _text.Length;
        Map(key, entries);
        if (_text.Length > start) _text.Insert(start, '\n');
    }

    /// <summary>An item of a list, a map with the one entry that <paramref name="entry"/> writes.</summary>
    public void Item(Action entry)
    {
        _text.Append(' ', _indent).Append("- ");
        int head = _text.Length;
        _indent += 2;
        entry();
        _indent -= 2;
        // The first entry stands behind the dash, not below it.
        _text.Remove(head, _indent + 2);
    }

    /// <summary><paramref name="value"/> as a YAML scalar that is read as this text; <paramref name="inBrackets"/> where it stands in a flow list or map.</summary>
    public static string Quoted(string value, bool inBrackets = false)
    {
        if (IsPlain(value, inBrackets)) return value;
        if (!value.Any(unit => unit < ' ' || unit is '\x7F' or '\x85' or '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(unit)))
        {
            return value.Contains('"', StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal) ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{value}\"";
        }
        var quoted = new StringBuilder("\"");
        foreach (char unit in value)
        {
            if (unit is '"' or '\\') quoted.Append('\\').Append(unit);
            else if (unit == '\n') quoted.Append("\\n");
            else if (unit == '\t') quoted.Append("\\t");
            else if (unit < ' ' || unit is '\x7F' or '\x85' or '\u2028' or '\u2029' or '\uFEFF') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            else quoted.Append(unit);
        }
        return quoted.Append('"').ToString();
    }

    // Versions are keys; nothing reads a number as another key than its digits.
    private static string Key(string key) => key.Length > 0 && key.All(char.IsAsciiDigit) ? key : Quoted(key);

    private static bool IsPlain(string value, bool inBrackets)
    {
        if (value.Length == 0 || value != value.Trim() || IndicatorsAtStart.Contains(value[0], StringComparison.Ordinal)) return false;
        if ((inBrackets && value.AsSpan().ContainsAny(Structural)) || value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') || value.Contains(" #", StringComparison.Ordinal)) return false;
        if (value.Any(unit => unit < ' ' || unit is '\x7F' or '\x85' or '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(unit))) return false;
        return !LooksLikeAnother(value);
    }

    // Numbers, booleans and nulls; YAML 1.1's words and dates too, which other programs read as something else.
    private static bool LooksLikeAnother(string value) =>
        char.IsAsciiDigit(value[0]) || value[0] is '+' or '.' or '~'
        || value.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n";
}
