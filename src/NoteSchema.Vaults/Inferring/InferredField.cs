using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>What the notes that were read have under one key.</summary>
internal sealed class InferredField
{
    // So many different values can still be an enum; each must stand three times on average.
    private const int MostValues = 12, LeastRepeats = 3, LongestValue = 40;
    private const double Enough = 0.9;

    private readonly List<Seen> _seen = [];
    private readonly InferredSpellings _values = new();
    private InferredField? _items;

    /// <summary>The notes that have a value.</summary>
    public int Notes { get; private set; }

    /// <summary>The spellings of its key.</summary>
    public InferredSpellings Spellings { get; } = new();

    /// <summary>What is within it, where it is a map, in the order of the first note.</summary>
    public InferredFields Inner { get; } = new();

    /// <summary>The type that nearly all values have, or are meant as; text, or any, where none does.</summary>
    public FieldKind Kind
    {
        get
        {
            if (_seen.Count == 0) return FieldKind.Any;
            (FieldKind best, int count) = _seen.CountBy(seen => seen.Kind).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key).Select(kind => (kind.Key, kind.Value)).First();
            // Without quotes it is read as a list.
            if (IsMostly(FieldKind.Link)) return FieldKind.Link;
            if (best != FieldKind.String && count >= Enough * _seen.Count) return best;
            if (CountOf(FieldKind.Integer) + CountOf(FieldKind.Number) >= Enough * _seen.Count) return FieldKind.Number;
            if (CountOf(FieldKind.Date) + CountOf(FieldKind.DateTime) >= Enough * _seen.Count) return FieldKind.DateTime;
            if (IsMostly(FieldKind.Date)) return FieldKind.Date;
            if (count >= Enough * _seen.Count) return IsEnum ? FieldKind.Enum : FieldKind.String;
            if (IsMostly(FieldKind.Boolean)) return FieldKind.Boolean;
            // A name is as good as a link, and one value as a list of one, where half of the notes have it so.
            if (IsHalf(FieldKind.Link)) return FieldKind.Link;
            if (IsHalf(FieldKind.List)) return FieldKind.List;
            // A number is no text: where most values are none, all of them would be written anew.
            bool isText = CountOf(FieldKind.List) + CountOf(FieldKind.Object) == 0 && (_seen.Count < 10 || CountOf(FieldKind.String) > 0) && 2 * _seen.Count(seen => Fits(seen.Kind, FieldKind.String)) > _seen.Count;
            return isText ? FieldKind.String : FieldKind.Any;
        }
    }

    /// <summary>The type of a list's items.</summary>
    public FieldKind Items => _items?.Kind ?? FieldKind.Any;

    /// <summary>The values of an enum, each in its commonest spelling, the commonest first.</summary>
    public IEnumerable<string> Values => (_items ?? this)._values.Commonest;

    /// <summary>The values that are not of the type, or not in its form, with their notes.</summary>
    public IEnumerable<(string Path, string Value)> Outliers
    {
        get
        {
            FieldKind kind = Kind;
            HashSet<string>? values = kind == FieldKind.Enum ? [.. Values] : null;
            return _seen.Where(seen => !Fits(seen.Kind, kind) || values?.Contains(seen.Value) == false).Select(seen => (seen.Path, seen.Value)).OrderBy(outlier => outlier.Path, StringComparer.Ordinal);
        }
    }

    private bool IsEnum => _values.Count is > 1 and <= MostValues && _values.Count * LeastRepeats <= _values.Total && _values.All.All(value => value.Length <= LongestValue);

    public void Add(FrontmatterValue value, string path, string key)
    {
        if (value.IsEmpty) return;
        Notes++;
        FieldKind kind = KindOf(value, key);
        string shown = value.Kind is FrontmatterKind.List ? "a list" : value.Kind == FrontmatterKind.Map ? "a map" : value.Text;
        _seen.Add(new Seen(kind, MeantAs(value, kind), path, shown));
        if (kind == FieldKind.String) _values.Add(shown);
        // What is within counts where it is written: by aliases a value can hold itself, or far more than anybody wrote.
        if (value.IsAlias) return;
        foreach (FrontmatterValue item in value.Items) (_items ??= new InferredField()).Add(item, path, "");
        if (value.Kind == FrontmatterKind.Map) Inner.Add(value.Entries, path);
    }

    private int CountOf(FieldKind kind) => _seen.Count(seen => seen.Kind == kind);

    private int CountMeant(FieldKind kind) => _seen.Count(seen => seen.Kind == kind || seen.Meant == kind);

    private bool IsMostly(FieldKind kind) => CountMeant(kind) >= Enough * _seen.Count && CountMeant(kind) > 0;

    private bool IsHalf(FieldKind kind)
    {
        int count = CountMeant(kind), names = _seen.Count(seen => seen.Kind == FieldKind.String || (kind == FieldKind.List && seen.Kind == FieldKind.Link && seen.Meant != kind));
        return 2 * count >= _seen.Count && count + names >= Enough * _seen.Count;
    }

    // What a value that is of another type, as it is written, is likely to stand for.
    private static FieldKind? MeantAs(FrontmatterValue value, FieldKind kind)
    {
        if (kind == FieldKind.List && value.Count == 1 && value.Items.First() is { Kind: FrontmatterKind.List, Count: 1 } inner && inner.Items.First().Kind == FrontmatterKind.String) return FieldKind.Link;
        if (kind == FieldKind.DateTime) return FieldKind.Date;
        if (kind != FieldKind.String) return null;
        string text = value.Text.Trim();
        if (DateFormats.RecogniseDate(text) is not null || IsNumericDate(text)) return FieldKind.Date;
        return text.ToLowerInvariant() is "yes" or "no" or "true" or "false" ? FieldKind.Boolean : null;
    }

    // 03/04/2024, whichever of them is the day.
    private static bool IsNumericDate(string text)
    {
        string[] parts = text.Split('/', '.', '-');
        return parts.Length == 3 && parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)) && parts.Count(part => part.Length == 4) == 1 && parts[1].Length < 4;
    }

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
        bool isTags = KeySpelling.AreSame(key, "tags");
        switch (value.Kind)
        {
            case FrontmatterKind.Integer: return FieldKind.Integer;
            case FrontmatterKind.Number: return FieldKind.Number;
            case FrontmatterKind.Boolean: return FieldKind.Boolean;
            case FrontmatterKind.List: return isTags ? FieldKind.Tags : FieldKind.List;
            case FrontmatterKind.Map: return FieldKind.Object;
        }
        string text = value.Text.Trim();
        if (isTags) return FieldKind.Tags;
        if (NoteLink.TryParse(text, out _) && (text.EndsWith("]]", StringComparison.Ordinal) || text.EndsWith(')'))) return FieldKind.Link;
        if (DateFormats.ParseDate(text) is not null) return FieldKind.Date;
        if (DateFormats.ParseDateTime(text, TimeZoneInfo.Utc) is not null) return FieldKind.DateTime;
        if (text.Length == 5 && DateFormats.ParseTime(text) is not null) return FieldKind.Time;
        if (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) return FieldKind.Url;
        return text.Contains('\n', StringComparison.Ordinal) ? FieldKind.Text : FieldKind.String;
    }

    private readonly record struct Seen(FieldKind Kind, FieldKind? Meant, string Path, string Value);
}
