namespace NoteSchema;

/// <content>Functions of text. Places count Unicode code points from 0.</content>
public static partial class Cel
{
    /// <summary><c>contains</c>.</summary>
    public static Cel<bool> Contains(this Cel<string> text, Cel<string> part) => Call<bool>("contains", text, part);

    /// <summary><c>startsWith</c>.</summary>
    public static Cel<bool> StartsWith(this Cel<string> text, Cel<string> part) => Call<bool>("startsWith", text, part);

    /// <summary><c>endsWith</c>.</summary>
    public static Cel<bool> EndsWith(this Cel<string> text, Cel<string> part) => Call<bool>("endsWith", text, part);

    /// <summary><c>matches</c>: whether an RE2 pattern is found.</summary>
    public static Cel<bool> Matches(this Cel<string> text, Cel<string> pattern) => Call<bool>("matches", text, pattern);

    /// <summary><c>charAt</c>.</summary>
    public static Cel<string> CharAt(this Cel<string> text, Cel<long> place) => Call<string>("charAt", text, place);

    /// <summary><c>indexOf</c>.</summary>
    public static Cel<long> IndexOf(this Cel<string> text, Cel<string> part) => Call<long>("indexOf", text, part);

    /// <summary><c>indexOf</c>.</summary>
    public static Cel<long> IndexOf(this Cel<string> text, Cel<string> part, Cel<long> from) => Call<long>("indexOf", text, part, from);

    /// <summary><c>lastIndexOf</c>.</summary>
    public static Cel<long> LastIndexOf(this Cel<string> text, Cel<string> part) => Call<long>("lastIndexOf", text, part);

    /// <summary><c>lastIndexOf</c>.</summary>
    public static Cel<long> LastIndexOf(this Cel<string> text, Cel<string> part, Cel<long> from) => Call<long>("lastIndexOf", text, part, from);

    /// <summary><c>lowerAscii</c>.</summary>
    public static Cel<string> LowerAscii(this Cel<string> text) => Call<string>("lowerAscii", text);

    /// <summary><c>upperAscii</c>.</summary>
    public static Cel<string> UpperAscii(this Cel<string> text) => Call<string>("upperAscii", text);

    /// <summary><c>trim</c>.</summary>
    public static Cel<string> Trim(this Cel<string> text) => Call<string>("trim", text);

    /// <summary><c>reverse</c>.</summary>
    public static Cel<string> Reverse(this Cel<string> text) => Call<string>("reverse", text);

    /// <summary><c>replace</c>.</summary>
    public static Cel<string> Replace(this Cel<string> text, Cel<string> old, Cel<string> with) => Call<string>("replace", text, old, with);

    /// <summary><c>replace</c>.</summary>
    public static Cel<string> Replace(this Cel<string> text, Cel<string> old, Cel<string> with, Cel<long> limit) => Call<string>("replace", text, old, with, limit);

    /// <summary><c>split</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Split(this Cel<string> text, Cel<string> separator) => Call<IReadOnlyList<object?>>("split", text, separator);

    /// <summary><c>split</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Split(this Cel<string> text, Cel<string> separator, Cel<long> limit) => Call<IReadOnlyList<object?>>("split", text, separator, limit);

    /// <summary><c>substring</c>.</summary>
    public static Cel<string> Substring(this Cel<string> text, Cel<long> from) => Call<string>("substring", text, from);

    /// <summary><c>substring</c>.</summary>
    public static Cel<string> Substring(this Cel<string> text, Cel<long> from, Cel<long> to) => Call<string>("substring", text, from, to);

    /// <summary><c>format</c>.</summary>
    public static Cel<string> Format(this Cel<string> text, Cel<IReadOnlyList<object?>> values) => Call<string>("format", text, values);

    /// <summary><c>strings.quote</c>.</summary>
    public static Cel<string> Quote(this Cel<string> text) => Call<string>("strings.quote", text);

    /// <summary><c>find_date</c>: the first date in the text.</summary>
    public static Cel<DateOnly> FindDate(this Cel<string> text) => Call<DateOnly>("find_date", text);

    /// <summary><c>slug</c>: the text as part of a tag or file name.</summary>
    public static Cel<string> Slug(this Cel<string> text) => Call<string>("slug", text);
}
