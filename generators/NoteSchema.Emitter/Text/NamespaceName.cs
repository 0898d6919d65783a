using System.Text;

namespace NoteSchema.Emitter;

/// <summary>The namespace of generated code.</summary>
internal static class NamespaceName
{
    /// <summary>
    /// The namespace nearest to <paramref name="name"/>, which may be a project's name: what cannot stand in a C# name becomes <c>_</c>, and <c>_</c> comes before a
    /// digit or a word of the language; <c>NoteSchemas</c> for nothing.
    /// </summary>
    public static Code Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return Code.Of($"NoteSchemas");
        return Code.Join(Code.Of($"."), name!.Split('.').Select(part => Code.Of($"{Part(part)}")));
    }

    private static Identifier Part(string part)
    {
        var cleaned = new StringBuilder();
        // Behind an x, as with a letter that makes no word of the language with another.
        foreach (char unit in part) cleaned.Append(Identifier.IsName("x" + unit) ? unit : '_');
        string name = cleaned.ToString();
        return Identifier.Of(name.Length > 0 && name.Any(unit => unit != '_') && Identifier.IsName(name) ? name : "_" + name + (name.Any(unit => unit != '_') ? "" : "_"));
    }
}
