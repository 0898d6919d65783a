namespace NoteSchema;

/// <summary>Checks where the links of a note lead, those of its body and those of its frontmatter, whatever schema it has.</summary>
internal readonly struct LinksCheck(LinkFindings findings)
{
    /// <summary>Checks all links of which the schema has not spoken yet.</summary>
    public void Run(CancellationToken cancellation)
    {
        Note note = findings.Note;
        foreach (BodyLink link in note.Body.Links)
        {
            cancellation.ThrowIfCancellationRequested();
            Check(link);
        }
        if (note.Frontmatter.IsReadable) Check(note.Frontmatter.Root);
    }

    private void Check(BodyLink link)
    {
        if (link.IsExternal || LinkState.Of(findings.Vault, findings.Note.Source.AsSpan(), link.Record).IsFine || findings.IsSettled(link.Span)) return;
        findings.Report(LinkSite.InBody(findings.Note, link));
    }

    /// <summary>A value that as a whole is a link counts as one to Obsidian, wherever it stands.</summary>
    private void Check(FrontmatterValue value)
    {
        // What an alias stands for is checked where it is written.
        if (value.IsAlias) return;
        switch (value.Kind)
        {
            case FrontmatterKind.String:
                if (WholeLink.MayBe(value.Chars)) CheckText(value);
                break;
            case FrontmatterKind.List:
                foreach (FrontmatterValue item in value.Items) Check(item);
                break;
            case FrontmatterKind.Map:
                foreach (FrontmatterEntry entry in value.Entries) Check(entry.Value);
                break;
        }
    }

    private void CheckText(FrontmatterValue value)
    {
        if (findings.IsSettled(value.Span) || !WholeLink.TryRead(value.Chars, out LinkRecord link) || LinkState.Of(findings.Vault, value.Chars, link).IsFine) return;
        if (LinkSite.InFrontmatter(value) is { } site) findings.Report(site);
    }
}
