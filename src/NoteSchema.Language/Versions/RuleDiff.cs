namespace NoteSchema.Language.Versions;

/// <summary>Compares the rules of two versions.</summary>
internal static class RuleDiff
{
    public static void Compare(ChangeList changes, EquatableArray<RuleModel> before, EquatableArray<RuleModel> after)
    {
        foreach (RuleModel rule in before.Where(rule => after.All(other => other.Name != rule.Name))) changes.Add(ChangeKind.RuleRemoved, Place(rule), ChangeEffects.Harmless, $"The rule `{rule.Name}` was removed");
        foreach (RuleModel rule in after)
        {
            if (before.FirstOrDefault(other => other.Name == rule.Name) is { } same) Compare(changes, same, rule);
            else changes.Add(ChangeKind.RuleAdded, Place(rule), ChangeEffects.BreaksNotes, $"The rule `{rule.Name}` was added", null, ExpressionText.Of(rule.Assert));
        }
    }

    private static void Compare(ChangeList changes, RuleModel before, RuleModel after)
    {
        Check("assert", ExpressionText.Of(before.Assert), ExpressionText.Of(after.Assert));
        Check("when", Text(before.When), Text(after.When));
        Check("each", Text(before.Each), Text(after.Each));
        if (before.Each is not null && after.Each is not null) Check("as", before.As, after.As);
        Say("message", ExpressionText.Of(before.Message), ExpressionText.Of(after.Message));
        Say("severity", SchemaDiff.SeverityText(before.Severity), SchemaDiff.SeverityText(after.Severity));
        Say("fix", Fix(before), Fix(after));

        void Check(string key, string? from, string? to) => changes.Changed(ChangeKind.RuleChanged, Place(after).With(key), $"`{key}` of the rule `{after.Name}`", from, to, ChangeEffects.BreaksNotes);

        void Say(string key, string? from, string? to) => changes.Changed(key == "severity" ? ChangeKind.SeverityChanged : ChangeKind.RuleChanged, Place(after).With(key), $"`{key}` of the rule `{after.Name}`", from, to);
    }

    private static EquatableArray<string> Place(RuleModel rule) => new(["rules", rule.Name]);

    private static string? Text(ExpressionModel? expression) => expression is null ? null : ExpressionText.Of(expression);

    private static string? Fix(RuleModel rule) => rule.Fix.Count == 0 ? null : string.Join("; ", rule.Fix.Select(setting => $"{setting.Field}: {ExpressionText.Of(setting.Value)}").OrderBy(text => text, StringComparer.Ordinal));
}
