namespace NoteSchema.Language;

/// <summary>The names of one C# type, each with what it was made for.</summary>
internal sealed class NameScope(string? ownTypeName = null, IEnumerable<string>? reserved = null)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved = new(reserved ?? [], StringComparer.Ordinal);

    /// <summary>Takes the name for <paramref name="owner"/>; else says why it cannot be had.</summary>
    public string? Take(string name, string owner)
    {
        if (name.Length == 0) return $"{Capital(owner)} has no letter or digit that a C# name could be made of";
        if (name == ownTypeName) return $"{Capital(owner)} would be `{name}` in C#, the name of the type that holds it";
        if (CSharpNames.IsReserved(name) || _reserved.Contains(name)) return $"{Capital(owner)} would be `{name}` in C#, a name that the generated code or every object has already";
        if (_taken.TryGetValue(name, out string? other)) return $"{Capital(owner)} and {other} would both be `{name}` in C#";
        _taken.Add(name, owner);
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
