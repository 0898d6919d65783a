using System.Text;

namespace NoteSchema.Language.Versions;

/// <summary>A change between two versions of a schema.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Place">Where in the schema, as the keys that lead there; of what is gone, where it was.</param>
/// <param name="Effects">Whom it breaks.</param>
/// <param name="Message">What changed, a sentence for people.</param>
public sealed record SchemaChange(ChangeKind Kind, EquatableArray<string> Place, ChangeEffects Effects, string Message)
{
    /// <summary>What stood there before, in a few words; null where nothing did or it would not help.</summary>
    public string? From { get; init; }

    /// <summary>What stands there now, likewise.</summary>
    public string? To { get; init; }

    /// <summary>Where it stood before, for what was renamed or moved; else <see cref="Place"/>.</summary>
    public EquatableArray<string> OldPlace { get; init; } = Place;

    /// <summary>The place with dots, such as <c>fields.status.values.done</c>.</summary>
    public string Path => string.Join(".", Place);

    /// <summary>The kind in kebab-case, such as <c>enum-value-removed</c>.</summary>
    public string KindName => Kebab(Kind.ToString());

    /// <summary>Whether it is harmless to notes and programs.</summary>
    public bool IsHarmless => Effects == ChangeEffects.Harmless;

    /// <summary>What tells this change from any other, on one line: approvals are kept under it.</summary>
    public string Identity
    {
        get
        {
            string place = OldPlace == Place ? Path : $"{string.Join(".", OldPlace)} -> {Path}";
            return OneLine(From is null && To is null ? $"{KindName} {place}" : $"{KindName} {place}: {From ?? "nothing"} -> {To ?? "nothing"}");
        }
    }

    private static string Kebab(string name)
    {
        StringBuilder kebab = new();
        foreach (char unit in name) kebab.Append(kebab.Length > 0 && char.IsUpper(unit) ? "-" : "").Append(char.ToLowerInvariant(unit));
        return kebab.ToString();
    }

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');
}
