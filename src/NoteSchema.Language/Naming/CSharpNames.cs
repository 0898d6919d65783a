using System.Globalization;
using System.Text;

namespace NoteSchema.Language;

/// <summary>Makes C# names from the names that schemas use.</summary>
public static class CSharpNames
{
    /// <summary>What every object and record has; no property of a generated type may be called so.</summary>
    public static IReadOnlyList<string> ObjectMembers { get; } =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "EqualityContract", "PrintMembers", "Deconstruct"];

    /// <summary>What the class of a note has besides.</summary>
    public static IReadOnlyList<string> NoteMembers { get; } = ["Note", "Sections", "Schema", "Fields", "Read", "TryRead", "Validate", "Derive", "Migrate", "Migrations"];

    /// <summary>
    /// <paramref name="text"/> as a C# name in Pascal case: its letters and digits, each word's first letter in upper case, <c>_</c> before a leading digit; empty
    /// where it has no letter or digit.
    /// </summary>
    public static string ToPascalCase(string text)
    {
        StringBuilder name = new();
        bool wordStarts = true;
        foreach (char unit in text)
        {
            // Surrogates are no letters here: C# allows no letter beyond the basic plane in a name.
            switch (CharUnicodeInfo.GetUnicodeCategory(unit))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                    name.Append(wordStarts ? char.ToUpperInvariant(unit) : unit);
                    wordStarts = false;
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    if (name.Length == 0) name.Append('_');
                    name.Append(unit);
                    wordStarts = true;
                    break;
                case UnicodeCategory.NonSpacingMark:
                    // An accent that is a character of its own is left out: to compose it would give other names where the runtime has no tables for that.
                    break;
                default:
                    wordStarts = true;
                    break;
            }
        }

        return name.ToString();
    }

    /// <summary>The member of an enum for <paramref name="value"/>: its Pascal case, or its code points where it has no letter or digit.</summary>
    public static string ToMember(string value)
    {
        string name = ToPascalCase(value);
        if (name.Length > 0) return name;
        StringBuilder codes = new();
        foreach (char unit in value) codes.Append('U').Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        return codes.Length > 0 ? codes.ToString() : "Empty";
    }

    /// <summary>
    /// The members of an enum for <paramref name="values"/>, in their order. Where several would be one, their signs are spelled out: <c>C</c>, <c>C++</c> and <c>C#</c> become <c>C</c>,
    /// <c>CPlusPlus</c> and <c>CSharp</c>. Values that differ in case, or in what joins their words, stay one.
    /// </summary>
    public static IReadOnlyList<string> ToMembers(IReadOnlyList<string> values)
    {
        ILookup<string, string> alike = values.ToLookup(ToMember, StringComparer.Ordinal);
        return [.. values.Select(value => alike[ToMember(value)].Skip(1).Any() ? ToMember(SpellSigns(value)) : ToMember(value))];
    }

    /// <summary>Whether <paramref name="name"/> can be a C# member: an upper-case letter, then letters and digits only.</summary>
    public static bool IsMemberName(string name) =>
        name.Length > 0 && char.IsUpper(name[0]) && name.All(unit => char.IsLetter(unit) || char.IsDigit(unit));

    // A dash between letters joins words and is no sign of its own: `in-work` beside `in work` is a slip.
    private static string SpellSigns(string text)
    {
        StringBuilder spelled = new();
        for (int at = 0; at < text.Length; at++)
        {
            char unit = text[at];
            string? word = unit switch
            {
                '_' => null,
                '-' when at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]) => null,
                '-' => "Minus",
                '+' => "Plus",
                '#' => "Sharp",
                '&' => "And",
                '*' => "Star",
                '!' => "Bang",
                '?' => "Question",
                '%' => "Percent",
                '@' => "At",
                '.' => "Dot",
                '/' => "Slash",
                '<' => "Less",
                '>' => "Greater",
                '=' => "Equal",
                _ => char.IsLetterOrDigit(unit) || char.IsWhiteSpace(unit) ? null : "U" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture),
            };
            if (word is null) spelled.Append(unit);
            else spelled.Append(' ').Append(word).Append(' ');
        }

        return spelled.ToString();
    }
}
