namespace NoteSchema.Language.Versions;

/// <summary>Compares what two versions say of values of one type.</summary>
internal static class TypeDiff
{
    public static void Compare(ChangeList changes, TypeModel before, TypeModel after, EquatableArray<string> place, string what)
    {
        Least("min_length", before.MinLength, after.MinLength);
        Most("max_length", before.MaxLength, after.MaxLength);
        Least("min_items", before.MinItems, after.MinItems);
        Most("max_items", before.MaxItems, after.MaxItems);
        Constraint("pattern", before.Pattern, after.Pattern, after.Pattern is not null);
        Constraint("min", before.Min?.ToString(), after.Min?.ToString(), after.Min is not null && (before.Min is null || TypeChecks.Compare(after.Kind, after.Min, before.Min) > 0));
        Constraint("max", before.Max?.ToString(), after.Max?.ToString(), after.Max is not null && (before.Max is null || TypeChecks.Compare(after.Kind, after.Max, before.Max) < 0));
        Constraint("multiple_of", before.MultipleOf?.ToString(), after.MultipleOf?.ToString(), after.MultipleOf is not null);
        Constraint("ignore_case", Flag(before.IgnoreCase), Flag(after.IgnoreCase), !after.IgnoreCase);
        Constraint("exists", Exists(before.Exists), Exists(after.Exists), after.Exists == true || (after.Exists is null && before.Exists == false));
        Constraint("inverse", before.Inverse, after.Inverse, after.Inverse is not null);
        Constraint("unique", Flag(before.UniqueItems), Flag(after.UniqueItems), after.UniqueItems);
        Constraint("additional_fields", SchemaDiff.PolicyText(before.AdditionalFields), SchemaDiff.PolicyText(after.AdditionalFields), after.AdditionalFields > before.AdditionalFields);
        Allowed("to", before.To, after.To);
        Allowed("allowed", before.Allowed, after.Allowed);
        Allowed("extensions", before.Extensions, after.Extensions);
        Contains(changes, before, after, place, what);
        Values(changes, before, after, place, what);

        void Constraint(string name, string? from, string? to, bool isNarrower) => changes.Constraint(place, name, what, from, to, isNarrower);

        void Least(string name, long? from, long? to) => Constraint(name, Number(from), Number(to), to > (from ?? 0));

        void Most(string name, long? from, long? to) => Constraint(name, Number(from), Number(to), to < (from ?? long.MaxValue));

        // Nothing named allows all.
        void Allowed(string name, EquatableArray<string> from, EquatableArray<string> to) =>
            Constraint(name, Join(from), Join(to), to.Count > 0 && (from.Count == 0 || from.Any(item => !to.Contains(item))));
    }

    private static void Contains(ChangeList changes, TypeModel before, TypeModel after, EquatableArray<string> place, string what)
    {
        List<string> from = [.. before.Contains.Select(tag => ExpressionText.Of(tag)!)], to = [.. after.Contains.Select(tag => ExpressionText.Of(tag)!)];
        foreach (string tag in to.Except(from)) changes.Add(ChangeKind.Narrowed, place.With("contains"), ChangeEffects.BreaksNotes, $"{ExpressionReader.Capital(what)} must contain `{tag}`", null, tag);
        foreach (string tag in from.Except(to)) changes.Add(ChangeKind.Widened, place.With("contains"), ChangeEffects.Harmless, $"{ExpressionReader.Capital(what)} need not contain `{tag}` any more", tag);
    }

    private static void Values(ChangeList changes, TypeModel before, TypeModel after, EquatableArray<string> place, string what)
    {
        List<EnumValueModel> gone = [.. before.Values.Where(value => after.Values.All(other => other.Value != value.Value))];
        List<EnumValueModel> come = [.. after.Values.Where(value => before.Values.All(other => other.Value != value.Value))];
        foreach (EnumValueModel value in after.Values)
        {
            EnumValueModel? same = before.Values.FirstOrDefault(other => other.Value == value.Value);
            if (same is not null) changes.Changed(ChangeKind.NameChanged, Place(value, "name"), $"The C# member of the value `{value.Value}`", same.MemberName, value.MemberName, ChangeEffects.BreaksCode);
        }

        // Another spelling of the same word is no guess.
        foreach (EnumValueModel value in gone.ToList())
        {
            if (come.Find(other => Same(other.Value, value.Value)) is not { } respelled) continue;
            gone.Remove(value);
            come.Remove(respelled);
            changes.Items.Add(new(ChangeKind.EnumValueRenamed, Place(respelled), (after.IgnoreCase && string.Equals(value.Value, respelled.Value, StringComparison.OrdinalIgnoreCase) ? ChangeEffects.Harmless : ChangeEffects.BreaksNotes) | (value.MemberName == respelled.MemberName ? ChangeEffects.Harmless : ChangeEffects.BreaksCode),
                $"The value `{value.Value}` of {what} is written `{respelled.Value}`")
            { OldPlace = Place(value), From = value.Value, To = respelled.Value });
        }

        foreach (EnumValueModel value in gone) changes.Add(ChangeKind.EnumValueRemoved, Place(value), ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The value `{value.Value}` of {what} was removed", value.Value);
        foreach (EnumValueModel value in come) changes.Add(ChangeKind.EnumValueAdded, Place(value), ChangeEffects.Harmless, $"The value `{value.Value}` of {what} was added", null, value.Value);

        EquatableArray<string> Place(EnumValueModel value, params string[] more) => place.With("values", value.Value).With(more);
    }

    private static bool Same(string left, string right) => Word(left) == Word(right);

    private static string Word(string value) => value.Replace("-", "").Replace("_", "").Replace(" ", "").ToLowerInvariant();

    private static string? Flag(bool value) => value ? "true" : null;

    private static string? Exists(bool? value) => value switch { true => "true", false => "false", null => null };

    private static string? Number(long? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Join(EquatableArray<string> texts) => texts.Count == 0 ? null : string.Join(", ", texts.OrderBy(text => text, StringComparer.Ordinal));
}
