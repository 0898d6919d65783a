namespace NoteSchema.Language.Versions;

/// <summary>Collects the changes between two versions.</summary>
internal sealed class ChangeList
{
    public List<SchemaChange> Items { get; } = [];

    public void Add(ChangeKind kind, EquatableArray<string> place, ChangeEffects effects, string message, string? from = null, string? to = null) =>
        Items.Add(new(kind, place, effects, message) { From = from, To = to });

    /// <summary>A constraint, which is none where its text is null. <paramref name="isNarrower"/> says whether it allows less; it may hold for some values both ways.</summary>
    public void Constraint(EquatableArray<string> place, string name, string what, string? from, string? to, bool isNarrower)
    {
        if (from == to) return;
        string change = from is null ? $"`{name}` of {what} is {to}; there was none" : to is null ? $"`{name}` of {what} is gone; it was {from}" : $"`{name}` of {what} is {to}; it was {from}";
        Add(isNarrower ? ChangeKind.Narrowed : ChangeKind.Widened, place.With(name), isNarrower ? ChangeEffects.BreaksNotes : ChangeEffects.Harmless, change, from, to);
    }

    /// <summary>Whether there must be something: for all notes, for some, or for none.</summary>
    public void Required(EquatableArray<string> place, string what, (bool Always, ExpressionModel? When) before, (bool Always, ExpressionModel? When) after, ChangeEffects code)
    {
        string? from = Say(before), to = Say(after);
        if (from == to) return;
        if (after == (false, null)) Add(ChangeKind.MadeOptional, place.With("required"), code, $"{what} is no longer required", from, to);
        else Add(ChangeKind.MadeRequired, place.With("required"), ChangeEffects.BreaksNotes | code, after.When is null ? $"{what} is required" : $"{what} is required where {to}", from, to);

        static string? Say((bool Always, ExpressionModel? When) required) => required.When is { } when ? ExpressionText.Of(when) : required.Always ? "always" : null;
    }

    /// <summary>Something that breaks nobody, or only those that <paramref name="effects"/> says.</summary>
    public void Changed(ChangeKind kind, EquatableArray<string> place, string what, string? from, string? to, ChangeEffects effects = ChangeEffects.Harmless)
    {
        if (from == to) return;
        Add(kind, place, effects, from is null ? $"{what} is {Quoted(to)}; there was none" : to is null ? $"{what} is gone; it was {Quoted(from)}" : $"{what} is {Quoted(to)}; it was {Quoted(from)}", from, to);
    }

    private static string Quoted(string? text) => $"`{Yaml.YamlMessages.Shorten(text ?? "")}`";
}

/// <summary>Places in schemas.</summary>
internal static class Places
{
    /// <summary>The place below this one.</summary>
    public static EquatableArray<string> With(this EquatableArray<string> place, params string[] keys) => new([.. place, .. keys]);
}
