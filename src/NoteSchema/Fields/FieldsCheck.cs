namespace NoteSchema;

/// <summary>The check of a map's fields under way: the note's own, or those of an object.</summary>
/// <param name="context">The check of the note.</param>
/// <param name="table">The fields that the schema names.</param>
/// <param name="additional">What becomes of others.</param>
/// <param name="map">The map.</param>
/// <param name="parent">The check of the object that holds them; null for the note's own fields.</param>
internal readonly struct FieldsCheck(CheckContext context, FieldTable table, Additional additional, FrontmatterValue map, FieldCheck? parent)
{
    private readonly Field[] _fields = table.Fields;

    public void Run()
    {
        int known = 0;
        for (int i = 0; i < _fields.Length; i++)
        {
            FoundField found = Find(i);
            if (found.By == FoundBy.Key) known++;
            // Many fields of most notes are neither there nor asked for.
            if (found.By != FoundBy.Nothing || _fields[i].Required || _fields[i].RequiredWhen is not null) Check(_fields[i], found);
        }
        if (additional != Additional.Allow && known < map.Count) ReportUnknown();
    }

    private FoundField Find(int index) => parent is null ? context.Reading.Found(index) : FoundField.In(map, _fields[index]);

    private void Check(Field field, in FoundField found)
    {
        FrontmatterValue value = found.Value;
        FieldCheck check = parent?.Within(field.Key, field.Severity) ?? context.Field(field.Key, field.Severity);
        if (found.By is FoundBy.EarlierKey or FoundBy.Spelling) ReportKey(field, found, check);
        if (value.IsMissing || (field.Required && value.IsEmpty))
        {
            if (IsRequired(field)) ReportMissing(field, found, check);
            return;
        }
        if (field.Deprecated is not null) ReportDeprecated(field, found, check);
        if (field.Const is not null && !Literals.Matches(field.Const, value))
        {
            ReportOther(field.Const, value, check);
            return;
        }
        field.Type.Check(value, check);
        if (field.UniqueIn is not null && context.Links is { } links) UniqueCheck.Run(field, value, check, links.Vault);
        if (field.Refresh && field.Derive is not null) CheckStale(field, value, check);
    }

    private static void ReportKey(Field field, in FoundField found, FieldCheck check)
    {
        FrontmatterEntry entry = found.Entry;
        if (found.By == FoundBy.EarlierKey) check.Report(Rules.DeprecatedField, entry.Key.Span, $"`{entry.Name}` is now called `{field.Key}`.", Rename(entry, field, FixKind.Safe));
        else check.Report(Rules.KeySpelling, entry.Key.Span, $"`{entry.Name}` is spelled `{field.Key}` in this type of note.", Rename(entry, field, FixKind.Safe));
    }

    private static void ReportDeprecated(Field field, in FoundField found, FieldCheck check) =>
        check.Report(Rules.DeprecatedField, found.Entry.Key.Span, $"`{check.Path}` should not be used any more: {field.Deprecated}");

    private static void ReportOther(Literal only, FrontmatterValue value, FieldCheck check)
    {
        string wanted = Literals.Write(only, value.Style);
        check.Report(Rules.Const, value.Span, $"`{check.Path}` must be {wanted}.", Fix.Replace($"Write {wanted}", FixKind.Suggested, value.Span, wanted));
    }

    private bool IsRequired(Field field) => field.Required || field.RequiredWhen?.Test(context.Scope) == true;

    private void ReportMissing(Field field, in FoundField found, FieldCheck check)
    {
        var fixes = new List<Fix>();
        if (field.Const is { } only) Offer(fixes, field, found, Literals.Write(only), FixKind.Safe);
        if (field.Derive?.Evaluate(context.Scope) is { } value && !FrontmatterValues.SaysNothing(value) && field.Type.Write(value, field.Type is LinkType ? FrontmatterStyle.DoubleQuoted : FrontmatterStyle.Plain) is { } derived) Offer(fixes, field, found, derived, FixKind.Suggested);
        else if (parent is null && HeaderLine.ValueFor(context, field) is { } said) Offer(fixes, field, found, said, FixKind.Suggested);
        if (field.Default is { } usual) Offer(fixes, field, found, Literals.Write(usual), FixKind.Safe);
        string needs = field.Type is ObjectType ? "" : $" It is {field.Type.Description}.";
        if (found.By == FoundBy.Nothing) check.Report(Rules.RequiredField, PlaceOfMissing(), $"The field `{check.Path}` is missing.{needs}", fixes);
        else check.Report(Rules.RequiredField, found.Entry.Key.Span, $"`{check.Path}` has no value.{needs}", fixes);
    }

    private void Offer(List<Fix> fixes, Field field, in FoundField found, string value, FixKind kind)
    {
        IReadOnlyList<TextEdit>? edits = found.By != FoundBy.Nothing
            ? FieldEdits.Set(context.Note, found.Entry.Key, FlowYaml.Parse(value))
            : FieldEdits.Add(context.Note, map, field.Key, FlowYaml.Parse(value), FieldPlace.InOrder([.. _fields.Select(other => other.Key)], field.Key));
        if (edits is null) return;
        if (found.By != FoundBy.Nothing) fixes.Add(new Fix($"Write {found.Entry.Name}: {value}", kind, edits));
        else fixes.Add(new Fix($"Add {(parent is null ? "" : parent.Path + ".")}{field.Key}: {value}", kind, edits));
    }

    // A missing field is reported at the line that opens the frontmatter, or at its object's key.
    private TextSpan PlaceOfMissing()
    {
        if (parent is not null) return context.Source.FirstLineOf(map.Span);
        Frontmatter frontmatter = context.Note.Frontmatter;
        return frontmatter.Exists ? new TextSpan(frontmatter.Span.Start, 3) : context.Source.FirstLineOf(new TextSpan(0, context.Source.Length));
    }

    private void CheckStale(Field field, FrontmatterValue value, FieldCheck check)
    {
        object? derived = field.Derive!.Evaluate(context.Scope);
        if (derived is CelError or null) return;
        object? present = parent is null ? context.Reading.Field(field.Key) : field.Type.Read(value, check.Environment, out _);
        // Values that are the same are written in the same way.
        if (CelSameness.AreSame(present, derived) || field.Type.Write(derived, value.Style) is not { } wanted) return;
        if (field.Type.Write(present, value.Style) == wanted) return;
        check.Report(Rules.StaleValue, value.Span, $"`{check.Path}` is derived from `{field.Derive.Text}`, which now gives {wanted}.",
            FieldEdits.Set(context.Note, value, FlowYaml.Parse(wanted)) is { } edits ? [new Fix($"Write {wanted}", FixKind.Suggested, edits)] : []);
    }

    private static Fix Rename(FrontmatterEntry entry, Field field, FixKind kind) => Fix.Replace($"Rename it to {field.Key}", kind, entry.Key.Span, FrontmatterWriter.FormatScalar(field.Key, entry.Key.Style));

    private void ReportUnknown()
    {
        foreach (FrontmatterEntry entry in map.Entries)
        {
            if (!IsKnown(entry) && (parent is not null || !IsCommon(entry.NameChars))) ReportUnknown(entry);
        }
    }

    private void ReportUnknown(FrontmatterEntry entry)
    {
        Field? near = Suggestions.Nearest(entry.Name, _fields.Select(field => field.Key)) is { } key ? _fields.First(field => field.Key == key) : null;
        if (near is not null && FoundField.In(map, near).By != FoundBy.Nothing) near = null;
        string path = parent is null ? entry.Name : $"{parent.Path}.{entry.Name}";
        Severity severity = parent?.Severity ?? (additional == Additional.Forbid ? Severity.Error : Severity.Warning);
        context.Report(new Diagnostic(Rules.UnknownField, entry.Key.Span, $"The schema `{context.Reading.Schema.Id}` has no field `{path}`.{(near is null ? "" : $" Did you mean `{near.Key}`?")}",
            severity, near is not null ? [Rename(entry, near, Suggestions.KindOf(entry.Name, near.Key))] : FieldEdits.Remove(context.Note, entry.Key) is { } remove ? [new Fix($"Take out {entry.Name}", FixKind.Risky, remove)] : [])
        { Field = path });
    }

    // Whether a field of the schema was found by that key.
    private bool IsKnown(FrontmatterEntry entry)
    {
        ReadOnlySpan<char> key = entry.NameChars;
        if (table.IndexOf(key, entry.Key.KeyHash) >= 0) return true;
        for (int i = 0; i < _fields.Length; i++)
        {
            if (Find(i) is { By: not FoundBy.Nothing } found && found.Entry.NameChars.SequenceEqual(key)) return true;
        }
        return false;
    }

    private bool IsCommon(ReadOnlySpan<char> key)
    {
        NoteEnvironment environment = context.Reading.Environment;
        return CommonKeys.Has(key) || key.SequenceEqual(environment.TypeField) || key.SequenceEqual(environment.VersionField);
    }
}
