namespace NoteSchema;

/// <content>Functions of text. Places count Unicode code points from 0.</content>
public static partial class Cel
{
    /// <summary><c>contains</c>.</summary>
    public static Cel<bool> Contains(this Cel<string> text, Cel<string> part) => Apply<bool>("contains", [text.Boxed, part.Boxed]);

    /// <summary><c>startsWith</c>.</summary>
    public static Cel<bool> StartsWith(this Cel<string> text, Cel<string> part) => Apply<bool>("startsWith", [text.Boxed, part.Boxed]);

    /// <summary><c>endsWith</c>.</summary>
    public static Cel<bool> EndsWith(this Cel<string> text, Cel<string> part) => Apply<bool>("endsWith", [text.Boxed, part.Boxed]);

    /// <summary><c>matches</c>: whether an RE2 pattern is found.</summary>
    public static Cel<bool> Matches(this Cel<string> text, Cel<string> pattern) => Apply<bool>("matches", [text.Boxed, pattern.Boxed]);

    /// <summary><c>charAt</c>.</summary>
    public static Cel<string> CharAt(this Cel<string> text, Cel<long> place) => Apply<string>("charAt", [text.Boxed, place.Boxed]);

    /// <summary><c>indexOf</c>.</summary>
    public static Cel<long> IndexOf(this Cel<string> text, Cel<string> part) => Apply<long>("indexOf", [text.Boxed, part.Boxed]);

    /// <summary><c>indexOf</c>.</summary>
    public static Cel<long> IndexOf(this Cel<string> text, Cel<string> part, Cel<long> from) => Apply<long>("indexOf", [text.Boxed, part.Boxed, from.Boxed]);

    /// <summary><c>lastIndexOf</c>.</summary>
    public static Cel<long> LastIndexOf(this Cel<string> text, Cel<string> part) => Apply<long>("lastIndexOf", [text.Boxed, part.Boxed]);

    /// <summary><c>lastIndexOf</c>.</summary>
    public static Cel<long> LastIndexOf(this Cel<string> text, Cel<string> part, Cel<long> from) => Apply<long>("lastIndexOf", [text.Boxed, part.Boxed, from.Boxed]);

    /// <summary><c>lowerAscii</c>.</summary>
    public static Cel<string> LowerAscii(this Cel<string> text) => Apply<string>("lowerAscii", [text.Boxed]);

    /// <summary><c>upperAscii</c>.</summary>
    public static Cel<string> UpperAscii(this Cel<string> text) => Apply<string>("upperAscii", [text.Boxed]);

    /// <summary><c>trim</c>.</summary>
    public static Cel<string> Trim(this Cel<string> text) => Apply<string>("trim", [text.Boxed]);

    /// <summary><c>reverse</c>.</summary>
    public static Cel<string> Reverse(this Cel<string> text) => Apply<string>("reverse", [text.Boxed]);

    /// <summary><c>replace</c>.</summary>
    public static Cel<string> Replace(this Cel<string> text, Cel<string> old, Cel<string> with) => Apply<string>("replace", [text.Boxed, old.Boxed, with.Boxed]);

    /// <summary><c>replace</c>.</summary>
    public static Cel<string> Replace(this Cel<string> text, Cel<string> old, Cel<string> with, Cel<long> limit) => Apply<string>("replace", [text.Boxed, old.Boxed, with.Boxed, limit.Boxed]);

    /// <summary><c>split</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Split(this Cel<string> text, Cel<string> separator) => Apply<IReadOnlyList<object?>>("split", [text.Boxed, separator.Boxed]);

    /// <summary><c>split</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Split(this Cel<string> text, Cel<string> separator, Cel<long> limit) => Apply<IReadOnlyList<object?>>("split", [text.Boxed, separator.Boxed, limit.Boxed]);

    /// <summary><c>substring</c>.</summary>
    public static Cel<string> Substring(this Cel<string> text, Cel<long> from) => Apply<string>("substring", [text.Boxed, from.Boxed]);

    /// <summary><c>substring</c>.</summary>
    public static Cel<string> Substring(this Cel<string> text, Cel<long> from, Cel<long> to) => Apply<string>("substring", [text.Boxed, from.Boxed, to.Boxed]);

    /// <summary><c>format</c>.</summary>
    public static Cel<string> Format(this Cel<string> text, Cel<IReadOnlyList<object?>> values) => Apply<string>("format", [text.Boxed, values.Boxed]);

    /// <summary><c>strings.quote</c>.</summary>
    public static Cel<string> Quote(this Cel<string> text) => Apply<string>("strings.quote", [text.Boxed]);

    /// <summary><c>find_date</c>: the first date in the text.</summary>
    public static Cel<DateOnly> FindDate(this Cel<string> text) => Apply<DateOnly>("find_date", [text.Boxed]);

    /// <summary><c>slug</c>: the text as part of a tag or file name.</summary>
    public static Cel<string> Slug(this Cel<string> text) => Apply<string>("slug", [text.Boxed]);
}
