namespace NoteSchema;

/// <summary>Checks a link against what its field asks of it: that its target is there, of which schema it is, and that it names this note.</summary>
internal readonly struct LinkFieldCheck(LinkType type, FieldCheck check, LinkFindings links)
{
    public void Run(FieldLink link, in ScalarPlace place)
    {
        IVaultView vault = links.Vault;
        LinkResolution found = vault.Resolve(link.Target);
        VaultFile file = found.File;
        // Nothing is left to say of where it leads.
        if (!file.IsNone && !found.IsAmbiguous && !link.HasPlace) links.Settle(place.Span);
        if (file.IsNone) ReportMissing(place);
        else if (type.To.Count > 0 && !vault.HasSchema(file, type.To)) ReportType(file, place);
        else CheckInverse(file, place);
    }

    // Where the schema says nothing of it, the rule about all links does.
    private void ReportMissing(in ScalarPlace place)
    {
        if (type.Exists is null) return;
        links.Settle(place.Span);
        if (type.Exists == true && SiteOf(place) is { } site)
            check.Context.Report(links.MissingTarget(site, type.To, check.Severity ?? Severity.Error, check.Environment.TypeField));
    }

    private void ReportType(VaultFile file, in ScalarPlace place)
    {
        IVaultView vault = links.Vault;
        string path = vault.PathOf(file);
        string name = VaultPath.NameOf(path);
        string wanted = $"`{check.Path}` must link to a note of the type {Suggestions.OneOf(type.To)}";
        var fixes = new List<Fix>();
        if (SiteOf(place) is { } site) fixes.AddRange(links.FixesTo(site, vault.NearMatches(site.To.Target, type.To)));
        if (!VaultPath.IsNote(path)) check.Report(Rules.WrongLinkType, place.Span, $"{wanted}, and “{name}” is no note.", fixes);
        else if (vault.SchemaOf(file) is { } schema) check.Report(Rules.WrongLinkType, place.Span, $"{wanted}, and “{name}” is a `{schema}`.", fixes);
        else
        {
            if (GiveType(vault.NoteOf(file), path) is { } fix) fixes.Add(fix);
            check.Report(Rules.WrongLinkType, place.Span, $"{wanted}, and “{name}” has no type that a schema knows.", fixes);
        }
    }

    private Fix? GiveType(Note? note, string path)
    {
        string key = check.Environment.TypeField;
        if (note is null || type.To.Count != 1 || !note.Frontmatter.IsReadable || !note.Frontmatter[key].IsMissing || note.Frontmatter.Root[key].Span.Length > 0) return null;
        return FieldEdits.Add(note, note.Frontmatter.Root, key, type.To[0], FieldPlace.End) is { } edits ? new Fix($"Add {key}: {type.To[0]} to `{path}`", FixKind.Risky, edits) { File = new FixFile(path, note.Source) } : null;
    }

    private void CheckInverse(VaultFile file, in ScalarPlace place)
    {
        IVaultView vault = links.Vault;
        if (type.Inverse is { } inverse && !vault.NamesSelf(file, inverse, type.To)) ReportInverse(file, inverse, place);
        // The places of lines and tables are no fields that another note could ask for.
        if (!check.Context.Note.Frontmatter.Span.Contains(place.Span)) return;
        IReadOnlyList<InverseLink> answered = vault.Inverses.AnsweredBy(check.Context.Reading.Schema.Id, check.Path);
        for (int i = 0; i < answered.Count; i++)
        {
            if (answered[i].Field != type.Inverse && !vault.NamesSelf(file, answered[i].Field, answered[i].Schemas)) ReportInverse(file, answered[i].Field, place);
        }
    }

    private void ReportInverse(VaultFile file, string field, in ScalarPlace place) =>
        check.Report(Rules.InverseLink, place.Span, $"“{VaultPath.NameOf(links.Vault.PathOf(file))}” does not name this note in `{field}`, and `{check.Path}` here and `{field}` there must name each other.",
            [.. InverseFixes.Of(check.Context.Note, file, field, place.Span, links.Vault)]);

    private LinkSite? SiteOf(in ScalarPlace place) => LinkSite.InText(place.Text.ToString(), place.Span, place.WriterOf(type));
}
