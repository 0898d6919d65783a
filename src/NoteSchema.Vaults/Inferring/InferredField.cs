using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>What the notes that were read have under one key.</summary>
internal sealed class InferredField
{
    // So many different values can still be an enum; each must stand three times on average.
    private const int MostValues = 12, LeastRepeats = 3, LongestValue = 40;
    private const double Enough = 0.9;

    private readonly Dictionary<FieldKind, List<(string Path, string Value)>> _kinds = [];
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private InferredField? _items;

    /// <summary>The notes that have a value.</summary>
    public int Notes { get; private set; }

    /// <summary>What is within it, where it is a map, in the order of the first note.</summary>
    public InferredFields Inner { get; } = new();

    /// <summary>The type that nearly all values have; text, or any, where none does.</summary>
    public FieldKind Kind
    {
        get
        {
            int whole = CountOf(FieldKind.Integer), numbers = whole + CountOf(FieldKind.Number), dates = CountOf(FieldKind.Date);
            if (_kinds.Count == 0) return FieldKind.Any;
            (FieldKind best, List<(string, string)> seen) = _kinds.OrderByDescending(kind => kind.Value.Count).ThenBy(kind => kind.Key).Select(kind => (kind.Key, kind.Value)).First();
            if (seen.Count >= Enough * Notes) return best == FieldKind.String && IsEnum ? FieldKind.Enum : best;
            if (numbers >= Enough * Notes) return FieldKind.Number;
            if (dates + CountOf(FieldKind.DateTime) >= Enough * Notes) return FieldKind.DateTime;
            // A few lists among single values are the rule that one note has broken, or the other way round.
            return _kinds.ContainsKey(FieldKind.List) || _kinds.ContainsKey(FieldKind.Object) ? FieldKind.Any : Notes < 10 || CountOf(FieldKind.String) > 0 ? FieldKind.String : FieldKind.Any;
        }
    }

    /// <summary>The type of a list's items.</summary>
    public FieldKind Items => _items?.Kind ?? FieldKind.Any;

    /// <summary>The values of an enum, the commonest first.</summary>
    public IEnumerable<string> Values => (_items ?? this)._values.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Select(value => value.Key);

    /// <summary>The values that are not of the type, with their notes.</summary>
    public IEnumerable<(string Path, string Value)> Outliers
    {
        get
        {
            FieldKind kind = Kind;
            return _kinds.Where(seen => !Fits(seen.Key, kind)).SelectMany(seen => seen.Value).OrderBy(outlier => outlier.Path, StringComparer.Ordinal);
        }
    }

    private bool IsEnum => _values.Count is > 1 and <= MostValues && _values.Count * LeastRepeats <= _values.Values.Sum() && _values.Keys.All(value => value.Length <= LongestValue);

    public void Add(FrontmatterValue value, string path, string key)
    {
        if (value.IsEmpty) return;
        Notes++;
        FieldKind kind = KindOf(value, key);
        string shown = value.Kind is FrontmatterKind.List ? "a list" : value.Kind == FrontmatterKind.Map ? "a map" : value.Text;
        if (!_kinds.TryGetValue(kind, out List<(string, string)>? seen)) _kinds.Add(kind, seen = []);
        seen.Add((path, shown));
        if (kind == FieldKind.String) _values[shown] = _values.GetValueOrDefault(shown) + 1;
        foreach (FrontmatterValue item in value.Items) (_items ??= new InferredField()).Add(item, path, "");
        foreach (FrontmatterEntry entry in value.Entries) Inner.Add(entry, path);
    }

    private int CountOf(FieldKind kind) => _kinds.TryGetValue(kind, out List<(string, string)>? seen) ? seen.Count : 0;

    private static bool Fits(FieldKind value, FieldKind kind) => value == kind || kind switch
    {
        FieldKind.Any => true,
        FieldKind.Enum => value == FieldKind.String,
        FieldKind.Number => value == FieldKind.Integer,
        FieldKind.String => value is not (FieldKind.Integer or FieldKind.Number or FieldKind.Boolean or FieldKind.List or FieldKind.Object or FieldKind.Text),
        _ => false,
    };

    private static FieldKind KindOf(FrontmatterValue value, string key)
    {
        switch (value.Kind)
        {
            case FrontmatterKind.Integer: return FieldKind.Integer;
            case FrontmatterKind.Number: return FieldKind.Number;
            case FrontmatterKind.Boolean: return FieldKind.Boolean;
            case FrontmatterKind.List: return key == "tags" ? FieldKind.Tags : FieldKind.List;
            case FrontmatterKind.Map: return FieldKind.Object;
        }
        string text = value.Text.Trim();
        if (key == "tags") return FieldKind.Tags;
        if (NoteLink.TryParse(text, out _) && (text.EndsWith("]]", StringComparison.Ordinal) || text.EndsWith(')'))) return FieldKind.Link;
        if (DateFormats.ParseDate(text) is not null) return FieldKind.Date;
        if (DateFormats.ParseDateTime(text, TimeZoneInfo.Utc) is not null) return FieldKind.DateTime;
        if (text.Length == 5 && DateFormats.ParseTime(text) is not null) return FieldKind.Time;
        if (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) return FieldKind.Url;
        return text.Contains('\n', StringComparison.Ordinal) ? FieldKind.Text : FieldKind.String;
    }
}

/// <summary>Fields by key, in the order in which they were first met.</summary>
internal sealed class InferredFields
{
    private readonly Dictionary<string, InferredField> _fields = new(StringComparer.Ordinal);

    public List<string> Keys { get; } = [];

    public InferredField this[string key] => _fields[key];

    public void Add(FrontmatterEntry entry, string path)
    {
        if (string.IsNullOrWhiteSpace(entry.Name)) return;
        if (!_fields.TryGetValue(entry.Name, out InferredField? field))
        {
            _fields.Add(entry.Name, field = new InferredField());
            Keys.Add(entry.Name);
        }
        field.Add(entry.Value, path, entry.Name);
    }
}
