namespace NoteSchema;

/// <summary>Checks a note against its schema's own rules.</summary>
internal static class RulesCheck
{
    // Steps that a rule may take for all its items together: a rule that looks at the whole list for each item of a list would take hours on a long one.
    private const long MaxStepsOfRule = 10 * CelEvaluation.MaxSteps;

    public static void Run(CheckContext context)
    {
        IReadOnlyList<NoteRule> rules = context.Reading.Schema.Rules;
        for (int i = 0; i < rules.Count; i++)
        {
            NoteRule rule = rules[i];
            if (rule.Each is null) CheckNote(context, rule);
            else CheckItems(context, rule, rule.Each);
        }
    }

    private static void CheckNote(CheckContext context, NoteRule rule)
    {
        context.Reading.FieldsAsked.Clear();
        if (rule.Assert.Test(context.Scope) != false) return;
        string? asked = FirstPresent(context.Reading);
        if (rule.When is not null && rule.When.Test(context.Scope) != true) return;
        Report(context, rule, context.Scope, asked is null ? Top(context) : context.Reading.Entry(asked).Value.Span);
    }

    private static string? FirstPresent(NoteReading reading)
    {
        foreach (string key in reading.FieldsAsked)
        {
            if (!reading.Entry(key).Value.IsMissing) return key;
        }
        return null;
    }

    private static void CheckItems(CheckContext context, NoteRule rule, Expression each)
    {
        context.Reading.FieldsAsked.Clear();
        if (each.Evaluate(context.Scope) is not IReadOnlyList<object?> { Count: > 0 } items) return;
        string? asked = context.Reading.FieldsAsked.Count > 0 ? context.Reading.FieldsAsked[0] : null;
        List<TextSpan>? places = null;
        ExpressionScope scope = context.Scope.With(rule.As ?? "item", null);
        long spent = CelEvaluation.Spent;
        for (int i = 0; i < items.Count && CelEvaluation.Spent - spent <= MaxStepsOfRule; i++)
        {
            context.Reading.FieldsAsked.Clear();
            scope.Turn(items[i]);
            if (rule.When is not null && rule.When.Test(scope) != true) continue;
            if (rule.Assert.Test(scope) == false) Report(context, rule, scope, (places ??= PlacesOf(context, items, asked))[i]);
        }
    }

    private static void Report(CheckContext context, NoteRule rule, ExpressionScope scope, TextSpan span)
    {
        string message = rule.Message?.Format(scope) ?? $"`{rule.Assert.Text}` is not true.";
        context.Report(new Diagnostic(Rules.SchemaRule, span, message, rule.Severity, FixesOf(context, rule, scope)) { Name = rule.Name });
    }

    private static List<Fix> FixesOf(CheckContext context, NoteRule rule, ExpressionScope scope)
    {
        var titles = new List<string>();
        var settings = new List<(FieldPath Path, FieldValue Value, FieldPlace Place)>();
        foreach (FieldSetting setting in rule.Fix)
        {
            Field? field = context.Reading.Schema.Fields.FirstOrDefault(field => field.Key == setting.Field);
            FrontmatterEntry entry = context.Reading.Entry(setting.Field);
            if (field is null || setting.Value.Evaluate(scope) is not { } value || value is CelError || field.Type.Write(value, entry.Value.Style) is not { } written) return [];
            string key = entry.Key.Kind == FrontmatterKind.Missing ? field.Key : entry.Name;
            settings.Add((FieldPath.Of(key), FlowYaml.Parse(written), FieldPlace.InOrder([.. context.Reading.Schema.Fields.Select(other => other.Key)], field.Key)));
            titles.Add($"{setting.Field}: {written}");
        }
        IReadOnlyList<TextEdit>? edits = FieldEdits.Edits(context.Note, editor => settings.ForEach(setting => editor.SetField(setting.Path, setting.Value, setting.Place)));
        return edits is null ? [] : [new Fix($"Write {string.Join(", ", titles)}", FixKind.Suggested, edits)];
    }

    // Items of the body know their place; those of a field stand in its list; others belong to the top of the note.
    private static List<TextSpan> PlacesOf(CheckContext context, IReadOnlyList<object?> items, string? asked)
    {
        TextSpan[] inField = [];
        if (asked is not null && context.Reading.Entry(asked).Value is { IsMissing: false } value)
            inField = value.Kind == FrontmatterKind.List ? [.. value.Items.Where(item => !item.IsMissing).Select(item => item.Span)] : [value.Span];
        var places = new List<TextSpan>();
        for (int i = 0; i < items.Count; i++)
        {
            places.Add(items[i] switch
            {
                TaskItem task => context.Source.FirstLineOf(task.Block.Span),
                IPlaced placed => placed.Span,
                _ when inField.Length == items.Count => inField[i],
                _ when inField.Length > 0 => TextSpan.FromBounds(inField[0].Start, inField[^1].End),
                _ => Top(context),
            });
        }
        return places;
    }

    private static TextSpan Top(CheckContext context) => context.Note.Frontmatter.Exists ? new TextSpan(context.Note.Frontmatter.Span.Start, 3) : context.Source.FirstLineOf(new TextSpan(0, context.Source.Length));
}
