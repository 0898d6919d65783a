using System.Globalization;
using System.Text;

namespace NoteSchema.Emitter;

/// <summary>A C# name, and nothing else: the only way for a name from a schema into generated code.</summary>
internal readonly struct Identifier : IEquatable<Identifier>
{
    private static readonly HashSet<string> s_refused = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally "
        + "fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public "
        + "readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual "
        + "void volatile while _ add alias allows and args ascending async await by descending dynamic equals extension field file from get global group init into join let "
        + "managed nameof nint not notnull nuint on or orderby partial record remove required scoped select set unmanaged value value__ var when where with yield").Split(' '),
        StringComparer.Ordinal);

    private readonly string? _name;

    private Identifier(string name) => _name = name;

    /// <summary>The name <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">It is no letter or <c>_</c> with letters, digits and <c>_</c> after it, or a word of the language.</exception>
    public static Identifier Of(string name) =>
        IsName(name) ? new Identifier(name) : throw new ArgumentException($"{SafeLiteral.String(name)} is not a name that generated code may have.", nameof(name));

    /// <summary>Whether <paramref name="name"/> can be one.</summary>
    public static bool IsName(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (!IsLetter(name[i]) && name[i] != '_' && (i == 0 || CharUnicodeInfo.GetUnicodeCategory(name[i]) != UnicodeCategory.DecimalDigitNumber)) return false;
        }
        return name.Length > 0 && !s_refused.Contains(name);
    }

    /// <summary>The name as it was given.</summary>
    public string Name => _name ?? throw new InvalidOperationException("There is no name.");

    /// <inheritdoc/>
    public bool Equals(Identifier other) => _name == other._name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Identifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _name is null ? 0 : StringComparer.Ordinal.GetHashCode(_name);

    /// <summary>The name in ASCII, other letters as <c>\u</c> escapes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Name.Length);
        foreach (char unit in Name)
        {
            if (unit < 0x7F) text.Append(unit);
            else text.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    // Surrogates are none: C# takes no letter from beyond the basic plane.
    private static bool IsLetter(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;
}
