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
    public static IReadOnlyList<string> NoteMembers { get; } = ["Note", "Sections", "Schema", "Read", "TryRead", "Validate", "Derive", "Migrate", "Migrations"];

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

    /// <summary>Whether <paramref name="name"/> can be a C# member: an upper-case letter, then letters and digits only.</summary>
    public static bool IsMemberName(string name) =>
        name.Length > 0 && char.IsUpper(name[0]) && name.All(unit => char.IsLetter(unit) || char.IsDigit(unit));
}
