namespace NoteSchema.Language;

/// <summary>The names of one C# type, each with what it was made for.</summary>
/// <param name="ownTypeName">The type's own name, which none of its members may have; null for none.</param>
/// <param name="reserved">The names that are taken before.</param>
/// <param name="kind">What is put behind a key whose name is one of these.</param>
public sealed class NameScope(string? ownTypeName, IEnumerable<string> reserved, string kind = "Value")
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved = new(reserved, StringComparer.Ordinal);

    /// <summary>The members of a note's class, the types within it included.</summary>
    public static NameScope OfNote(string className) => new(className, CSharpNames.ObjectMembers.Concat(CSharpNames.NoteMembers));

    /// <summary>The properties of a record: an object, a row or a line.</summary>
    public static NameScope OfRecord(string typeName) => new(typeName, CSharpNames.ObjectMembers);

    /// <summary>The properties of a class that holds sections.</summary>
    public static NameScope OfSections(IEnumerable<string> inherited) => new(null, CSharpNames.ObjectMembers.Concat(inherited), "Section");

    /// <summary>Names that only have to differ among themselves, as an enum's members.</summary>
    public static NameScope OfChoices() => new(null, []);

    /// <summary>
    /// The name that is made of <paramref name="key"/>. Who writes a schema for notes alone need not know which names C# has taken: <c>note</c> becomes <c>NoteValue</c>, and a key without
    /// letters or digits its code points.
    /// </summary>
    public string NameOf(string key)
    {
        string name = CSharpNames.ToMember(key);
        return name == ownTypeName || _reserved.Contains(name) ? name + kind : name;
    }

    /// <summary>Takes the name for <paramref name="owner"/>; else says why it cannot be had.</summary>
    public string? Take(string name, string owner)
    {
        if (name.Length == 0) return $"{Capital(owner)} has no letter or digit that a C# name could be made of";
        if (name == ownTypeName) return $"{Capital(owner)} would be `{name}` in C#, the name of the type that holds it";
        if (_reserved.Contains(name)) return $"{Capital(owner)} would be `{name}` in C#, a name that the generated code or every object has already";
        if (_taken.TryGetValue(name, out string? other)) return $"{Capital(owner)} and {other} would both be `{name}` in C#";
        _taken.Add(name, owner);
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
