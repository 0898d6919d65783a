namespace NoteSchema.Language.Versions;

/// <summary>Compares what two versions say of one section.</summary>
internal sealed class SectionDiff(ChangeList changes, EquatableArray<string> place, string path)
{
    private readonly string _what = $"the section `{path}`";

    public void Compare(SectionModel before, SectionModel after)
    {
        changes.Required(place, $"The section `{path}`", (before.Required, before.RequiredWhen), (after.Required, after.RequiredWhen), ChangeEffects.Harmless);
        changes.Changed(ChangeKind.TextChanged, place.With("title"), $"The callout's title of {_what}", before.Title, after.Title);
        changes.Changed(ChangeKind.TextChanged, place.With("template"), $"The template of {_what}", ExpressionText.Of(before.Template), ExpressionText.Of(after.Template));
        changes.Changed(ChangeKind.SeverityChanged, place.With("severity"), $"The severity of {_what}", SchemaDiff.SeverityText(before.Severity), SchemaDiff.SeverityText(after.Severity));
        foreach (string alias in before.Aliases.Where(alias => !after.Aliases.Contains(alias) && alias != after.Heading)) changes.Add(ChangeKind.Narrowed, place.With("aliases"), ChangeEffects.BreaksNotes, $"“{alias}” is no longer read as {_what}", alias);
        foreach (string alias in after.Aliases.Where(alias => !before.Aliases.Contains(alias) && alias != before.Heading)) changes.Add(ChangeKind.Widened, place.With("aliases"), ChangeEffects.Harmless, $"“{alias}” is read as {_what}", null, alias);
        if (before.Key == after.Key) changes.Changed(ChangeKind.NameChanged, place.With("name"), $"The C# property of {_what}", before.PropertyName, after.PropertyName, ChangeEffects.BreaksCode);
        if (before.Content != after.Content)
        {
            string from = ContentKinds.Names[(int)before.Content], to = ContentKinds.Names[(int)after.Content];
            changes.Add(ChangeKind.ContentChanged, place.With("content"), after.Content == ContentKind.Any ? ChangeEffects.BreaksCode : ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The content of {_what} is `{to}`; it was `{from}`", from, to);
            return;
        }

        changes.Constraint(place, "min_items", _what, Number(before.MinItems), Number(after.MinItems), after.MinItems > (before.MinItems ?? 0));
        changes.Constraint(place, "max_items", _what, Number(before.MaxItems), Number(after.MaxItems), after.MaxItems < (before.MaxItems ?? long.MaxValue));
        changes.Constraint(place, "language", _what, before.Language, after.Language, after.Language is not null);
        CompareTasks(before.Tasks ?? new(), after.Tasks ?? new());
        CompareColumns(before.Columns, after.Columns);
        CompareLine(before.Line, after.Line);
    }

    private void CompareTasks(TasksModel before, TasksModel after)
    {
        EquatableArray<string> assignee = place.With("tasks", "assignee");
        changes.Constraint(assignee, "required", $"the assignees in {_what}", Flag(before.AssigneeRequired), Flag(after.AssigneeRequired), after.AssigneeRequired);
        changes.Constraint(assignee, "one_of", $"the assignees in {_what}", Text(before.AssigneeOneOf), Text(after.AssigneeOneOf), after.AssigneeOneOf is not null);
        changes.Constraint(place.With("tasks", "due"), "required", $"the due dates in {_what}", Flag(before.DueRequired), Flag(after.DueRequired), after.DueRequired);
    }

    private void CompareColumns(EquatableArray<ColumnModel> before, EquatableArray<ColumnModel> after)
    {
        EquatableArray<string> columns = place.With("columns");
        List<ColumnModel> gone = [.. before.Where(column => after.All(other => other.Key != column.Key))];
        foreach (ColumnModel column in after)
        {
            ColumnModel? old = before.FirstOrDefault(other => other.Key == column.Key) ?? gone.Find(other => string.Equals(other.Heading, column.Heading, StringComparison.OrdinalIgnoreCase));
            if (old is null)
            {
                changes.Add(ChangeKind.ColumnAdded, columns.With(column.Key), ChangeEffects.BreaksNotes, $"The column `{column.Key}` of {_what} was added", null, TypeText.Of(column.Type));
                continue;
            }

            gone.Remove(old);
            CompareColumn(old, column, columns);
        }

        foreach (ColumnModel column in gone) changes.Add(ChangeKind.ColumnRemoved, columns.With(column.Key), ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The column `{column.Key}` of {_what} was removed", TypeText.Of(column.Type));
    }

    private void CompareColumn(ColumnModel before, ColumnModel after, EquatableArray<string> columns)
    {
        string what = $"the column `{after.Key}` of {_what}";
        EquatableArray<string> at = columns.With(after.Key);
        if (before.Key != after.Key) changes.Items.Add(new(ChangeKind.ColumnRenamed, at, ChangeEffects.BreaksCode, $"The key of the column `{before.Key}` of {_what} is `{after.Key}`") { OldPlace = columns.With(before.Key) });
        else changes.Changed(ChangeKind.NameChanged, at.With("name"), $"The C# property of {what}", before.PropertyName, after.PropertyName, ChangeEffects.BreaksCode);
        if (!string.Equals(before.Heading, after.Heading, StringComparison.OrdinalIgnoreCase)) changes.Add(ChangeKind.ColumnRenamed, at.With("heading"), ChangeEffects.BreaksNotes, $"The heading of {what} is “{after.Heading}”; it was “{before.Heading}”", before.Heading, after.Heading);
        changes.Constraint(at, "required", what, Flag(before.Required), Flag(after.Required), after.Required);
        CompareType(before.Type, after.Type, at, what);
    }

    private void CompareLine(LineModel? before, LineModel? after)
    {
        if (before is null || after is null) return;
        string from = Form(before), to = Form(after);
        if (from != to) changes.Add(ChangeKind.ContentChanged, place.With("line"), ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The lines of {_what} have the form `{to}`; it was `{from}`", from, to);
        foreach (PlaceModel now in after.Parts.Select(part => part.Place).OfType<PlaceModel>())
        {
            if (before.Parts.Select(part => part.Place).FirstOrDefault(old => old?.Name == now.Name) is not { } old) continue;
            EquatableArray<string> at = place.With("places", now.Name);
            string what = $"the place `{now.Name}` of {_what}";
            CompareType(old.Type, now.Type, at, what);
            changes.Constraint(at, "one_of", what, Text(old.OneOf), Text(now.OneOf), now.OneOf is not null);
            changes.Changed(ChangeKind.NameChanged, at.With("name"), $"The C# property of {what}", old.PropertyName, now.PropertyName, ChangeEffects.BreaksCode);
            string? words = Aliases(old), others = Aliases(now);
            changes.Changed(ChangeKind.ValueChanged, at.With("aliases"), $"`aliases` of {what}", words, others, old.Aliases.All(now.Aliases.Contains) ? ChangeEffects.Harmless : ChangeEffects.BreaksNotes);
        }
    }

    private void CompareType(TypeModel before, TypeModel after, EquatableArray<string> at, string what)
    {
        if (before.Kind == after.Kind) TypeDiff.Compare(changes, before, after, at, what);
        else changes.Add(ChangeKind.Retyped, at.With("type"), TypeText.Effects(before, after), $"{ExpressionReader.Capital(what)} is {TypeText.WithArticle(after)}; it was {TypeText.WithArticle(before)}", TypeText.Of(before), TypeText.Of(after));
    }

    // Types are compared one by one.
    private static string Form(LineModel line) => string.Concat(line.Parts.Select(part => part.Place is { } typed ? $"{{{typed.Name}}}" : part.Literal));

    private static string? Aliases(PlaceModel line) => line.Aliases.Count == 0 ? null : string.Join("; ", line.Aliases.Select(alias => $"{alias.Word}: {ExpressionText.Of(alias.Value)}").OrderBy(text => text, StringComparer.Ordinal));

    private static string? Flag(bool value) => value ? "true" : null;

    private static string? Number(long? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Text(ExpressionModel? expression) => expression is null ? null : ExpressionText.Of(expression);
}
