namespace NoteSchema;

/// <summary>Gives the fields of a note the values that its schema has for them, once over.</summary>
/// <param name="reading">The note.</param>
/// <param name="repaired">The note as it was before its text was damaged by a wrong encoding; null where it was not. A value that would be another then is not written.</param>
/// <param name="log">Where it is written down what was done.</param>
internal sealed class FieldEnricher(NoteReading reading, NoteReading? repaired, EnrichmentLog log)
{
    private readonly NoteEditor _editor = new(reading.Note);
    private readonly List<Enrichment> _changes = [];

    /// <summary>The note afterwards; null where there was nothing to do.</summary>
    public EnrichedText? Run()
    {
        Complete(reading.Schema.Fields, reading.Note.Frontmatter.Root, FieldPath.Root, "");
        log.Add(_changes);
        return _editor.Finish().Edits is { Count: > 0 } edits ? new EnrichedText(_editor.Note, edits) : null;
    }

    private void Complete(IReadOnlyList<Field> fields, FrontmatterValue map, FieldPath parent, string prefix)
    {
        string[] order = [.. fields.Select(field => field.Key)];
        foreach (Field field in fields)
        {
            FoundField found = FoundField.In(map, field);
            var site = new Site(prefix + field.Key, parent.Field(found.KeyOf(field)), found.Value, FieldPlace.InOrder(order, field.Key));
            CompleteValue(field, site);
            if (field.Type is TagsType tags) AddTags(tags, site);
            if (field.Type is ObjectType type && found.Value.Kind == FrontmatterKind.Map) Complete(type.Fields, found.Value, site.Path, $"{site.Name}.");
        }
    }

    private void CompleteValue(Field field, Site site)
    {
        if (IsDamaged(field, site)) log.Reject(site.Name, $"`{field.Derive!.Text}` is not taken over, since {NoteEnricher.DamagedText}");
        if (log.IsRejected(site.Name) || (site.Present.IsMissing ? Missing(field) : Stale(field, site.Present)) is not { } value) return;
        FieldValue given = FlowYaml.Parse(value.Written);
        string? old = site.Present.IsMissing ? null : FieldValueReader.Read(site.Present)?.ToString();
        Make(new Enrichment(EnrichmentKind.Field, site.Name, old, given.ToString(), value.Reason, value.Reads), site.Name, editor => editor.SetField(site.Path, given, site.Place));
    }

    private bool IsDamaged(Field field, Site site) =>
        repaired is not null && field.Derive is { } derive && (site.Present.IsMissing || field.Refresh) && Written(field, derive.Evaluate(repaired.Scope)) != Written(field, derive.Evaluate(reading.Scope));

    private GivenValue? Missing(Field field)
    {
        if (!FrontmatterValues.SaysNothing(Derive(field, out string? derived)) && derived is not null) return Derived(field, derived);
        if (field.Default is { Kind: not FrontmatterKind.Null } usual) return new GivenValue(Literals.Write(usual), "default", []);
        bool isRequired = field.Required || field.RequiredWhen?.Test(reading.Scope) == true;
        return isRequired && field.Const is { } only ? new GivenValue(Literals.Write(only), "const", []) : null;
    }

    // As the check of stale values has it: what would be written in the same way is the same.
    private GivenValue? Stale(Field field, FrontmatterValue present)
    {
        if (!field.Refresh || Derive(field, out string? derived) is not { } value || derived is null) return null;
        object? held = field.Type.Read(present, reading.Environment, out _);
        return CelSameness.AreSame(held, value) || Write(field.Type, held) == derived ? null : Derived(field, derived);
    }

    private object? Derive(Field field, out string? written)
    {
        reading.FieldsAsked.Clear();
        object? value = field.Derive?.Evaluate(reading.Scope);
        written = Written(field, value);
        return value is CelError ? null : value;
    }

    private GivenValue Derived(Field field, string written) => new(written, field.Derive!.Text, ExpressionReads.Of(field.Derive.Text, reading));

    private static string? Written(Field field, object? value) => value is null or CelError ? null : Write(field.Type, value);

    private static string? Write(FieldType type, object? value) => type.Write(value, type is LinkType ? FrontmatterStyle.DoubleQuoted : FrontmatterStyle.Plain);

    private void AddTags(TagsType type, Site site)
    {
        List<string> tags = [.. site.Present.Items.Select(item => item.Text)];
        List<(string Tag, TextTemplate Template)> wanted = [.. type.Contains.Select(template => (template.Format(reading.Scope) ?? "", template)).Where(pair => TagNames.IsValid(pair.Item1))];
        foreach ((string tag, TextTemplate template) in wanted)
        {
            if (Has(tags, tag)) continue;
            string part = $"{site.Name}: {tag}";
            string branch = tag[..(tag.LastIndexOf('/') + 1)];
            string? other = tags.Find(present => TagNames.Repair(present) is { } repaired && KeySpelling.AreSame(repaired, tag))
                ?? tags.Find(present => branch.Length > 0 && present.StartsWith(branch, StringComparison.OrdinalIgnoreCase) && !wanted.Exists(pair => Has([present], pair.Tag)));
            if (repaired is not null && template.Format(repaired.Scope) != tag) log.Reject(part, $"the tag “{tag}” is not added, since {NoteEnricher.DamagedText}");
            else if (!site.Present.IsMissing && site.Present.Kind != FrontmatterKind.List) log.Reject(part, $"`{site.Name}` is no list; `noteschema lint` offers to make it one");
            else if (other is not null) log.Reject(part, $"the schema asks for the tag “{tag}”, and `{site.Name}` says “{other}”: which is right is for a person to say");
            else Make(new Enrichment(EnrichmentKind.Tag, site.Name, null, tag, template.Text, ExpressionReads.Of(template, reading)), part, editor => Append(editor, site, tag));
        }
    }

    // The first tag of a list that is not there makes it; the trial knows of no other.
    private void Append(NoteEditor editor, Site site, string tag)
    {
        bool isThere = !site.Present.IsMissing || (editor == _editor && _changes.Exists(change => change.Kind == EnrichmentKind.Tag && change.Name == site.Name));
        if (isThere) editor.AppendItem(site.Path, tag);
        else editor.SetField(site.Path, FieldValue.List(tag), site.Place);
    }

    private static bool Has(List<string> tags, string tag) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    // Tried on the note alone first: a value that the schema itself would find fault with is not written.
    private void Make(Enrichment change, string part, Action<NoteEditor> make)
    {
        if (log.IsRejected(part)) return;
        var trial = new NoteEditor(reading.Note);
        make(trial);
        string? refusal = trial.Refusal ?? WhyInvalid(trial.Note, change) ?? _editor.Try(make);
        if (refusal is null) _changes.Add(change);
        else log.Reject(part, refusal);
    }

    private string? WhyInvalid(Note note, Enrichment change)
    {
        if (change.Reason == "default") return null;
        if (change.New.Contains('\uFFFD', StringComparison.Ordinal)) return $"`{change.New}` would hold what is left of a damaged character";
        foreach (Diagnostic found in NoteChecker.Check(note, reading.Schema, reading.Environment))
        {
            if (CountsAgainst(found) && change.Kind == EnrichmentKind.Field && (found.Field == change.Name || found.Field?.StartsWith($"{change.Name}.", StringComparison.Ordinal) == true) && found.Rule != Rules.MissingTag)
                return $"`{change.Reason}` gives {Wording.Cut(change.New)}, which would not do: {found.Message}";
        }
        return null;
    }

    // That a link leads nowhere yet, as to somebody who has no note, is no reason not to write it.
    private static bool CountsAgainst(Diagnostic found) => found.Severity == Severity.Error || !found.Rule.Code.StartsWith("NS3", StringComparison.Ordinal);

    /// <summary>A field of the note, or the place of one that is not there.</summary>
    private readonly record struct Site(string Name, FieldPath Path, FrontmatterValue Present, FieldPlace Place);

    private sealed record GivenValue(string Written, string Reason, IReadOnlyList<ReadValue> Reads);
}
