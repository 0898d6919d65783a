using System.Globalization;
using System.Text;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Names for drafted schemas, which are to load whatever the words are that they come from.</summary>
internal static class DraftNames
{
    private const int LongestId = 60;

    /// <summary>An id, in kebab-case, of a word; empty where it has no letter or digit of ASCII.</summary>
    public static string IdOf(string text)
    {
        string joined = string.Join('-', string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(unit => CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark).Select(unit => char.IsAsciiLetterOrDigit(unit) ? unit : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (joined.Length > 0 && char.IsAsciiDigit(joined[0])) joined = "n" + joined;
        return joined.Length <= LongestId ? joined : joined[..LongestId].TrimEnd('-');
    }

    /// <summary>The C# property of a key; where another key has made it, one with a number, which the schema has to say.</summary>
    public static string PropertyOf(string key, NameScope names, out bool needsSaying)
    {
        string name = names.NameOf(key), property = name;
        needsSaying = false;
        for (int number = 2; names.Take(property, key) is not null; number++)
        {
            property = string.Create(CultureInfo.InvariantCulture, $"{name.TrimStart('_')}{number}");
            needsSaying = true;
        }
        return property;
    }

    /// <summary>The C# members of an enum's values, all different.</summary>
    /// <param name="values">The values.</param>
    /// <param name="needsSaying">Whether the schema has to say them: values that differ in case, or in what joins their words, would be one.</param>
    public static IReadOnlyList<string> MembersOf(IReadOnlyList<string> values, out bool needsSaying)
    {
        IReadOnlyList<string> members = CSharpNames.ToMembers(values);
        needsSaying = members.Distinct(StringComparer.Ordinal).Count() < values.Count;
        NameScope names = NameScope.OfChoices();
        return needsSaying ? [.. values.Select(value => PropertyOf(value, names, out _))] : members;
    }
}
