using NoteSchema.Language;

namespace NoteSchema;

/// <summary>What is said of links that lead nowhere, or to more than one place, and what would put them right.</summary>
internal sealed class LinkFindings(Action<Diagnostic> report)
{
    private const int MostCandidates = 5;

    // To find out what a link may mean is much work; nobody reads on after so many.
    private const int MostSearches = 100;

    private readonly HashSet<int> _settled = [];
    private readonly Dictionary<(string Target, bool IsMarkdown), Missing> _missing = [];
    private int _searches;

    public Note Note { get; private set; } = null!;

    public IVaultView Vault { get; private set; } = null!;

    /// <summary>Turns to another note.</summary>
    public LinkFindings Of(Note note, IVaultView vault)
    {
        Note = note;
        Vault = vault;
        _searches = 0;
        if (_settled.Count > 0) _settled.Clear();
        return this;
    }

    /// <summary>Forgets the note, so that it is not kept in memory.</summary>
    public void Forget()
    {
        Note = null!;
        Vault = null!;
        if (_missing.Count > 0) _missing.Clear();
    }

    /// <summary>Leaves a link out that the schema has spoken of: its target is there, or is missing and has been reported, or may be missing.</summary>
    public void Settle(TextSpan place) => _settled.Add(place.Start + Note.Source.AsSpan(place).IndexOfAnyExcept(' ', '\t'));

    /// <summary>Whether the schema has spoken of a link.</summary>
    public bool IsSettled(TextSpan link) => _settled.Count > 0 && _settled.Contains(link.Start);

    /// <summary>Reports what is wrong with where a link leads.</summary>
    public void Report(LinkSite site)
    {
        LinkState state = LinkState.Of(Vault, site.Text.Span, site.Link);
        switch (state.Fault)
        {
            case LinkFault.Target:
                report(MissingTarget(site, [], Rules.BrokenLink.Severity));
                break;
            case LinkFault.Heading:
                ReportHeading(site, state.File);
                break;
            case LinkFault.Block:
                ReportBlock(site, state.File);
                break;
            case LinkFault.Ambiguous:
                ReportAmbiguous(site, state.File);
                break;
        }
    }

    /// <summary>The finding about a link whose target the vault does not have.</summary>
    /// <param name="site">The link.</param>
    /// <param name="schemas">The schemas of which the target should be; empty for any.</param>
    /// <param name="severity">The finding's severity.</param>
    /// <param name="typeField">The key that names a note's type, for the note to be made.</param>
    public Diagnostic MissingTarget(LinkSite site, IReadOnlyList<string> schemas, Severity severity, string typeField = "")
    {
        if (Addresses.Find(site) is { } address) return new Diagnostic(Rules.BrokenLink, site.TargetSpan, address.Message, severity, [address.Fix]);
        if (BlockOf(site) is { } block) return new Diagnostic(Rules.BrokenLink, site.TargetSpan, $"A block is linked to by `#^`; write “{block.Written}”.", severity, [block.Fix]);
        if (NamedWithHash(site) is { } named) return new Diagnostic(Rules.BrokenLink, site.TargetSpan, $"No link leads to `{named}`, since `#` begins a heading in a link; give the file a name without it.", severity, []);
        Missing missing = schemas.Count == 0 ? MissingOf(site) : Find(site, schemas, typeField);
        List<Fix> fixes = FixesTo(site, missing.Near);
        if (missing.Make is { } make) fixes.Add(make);
        return new Diagnostic(Rules.BrokenLink, site.TargetSpan, missing.Message, severity, fixes);
    }

    // A note often names the same one again and again.
    private Missing MissingOf(LinkSite site)
    {
        (string Target, bool IsMarkdown) key = (site.Target, site.To.IsMarkdown);
        if (!_missing.TryGetValue(key, out Missing? missing)) _missing.Add(key, missing = Find(site, [], ""));
        return missing;
    }

    private Missing Find(LinkSite site, IReadOnlyList<string> schemas, string typeField)
    {
        IReadOnlyList<NearMatch> near = Search() ? Vault.NearMatches(site.To.Target, schemas) : [];
        string what = NewNote.IsFileName(site.To.Target) ? "file" : "note";
        string advice = near.Count == 0 ? "; make it, or link to one that is there." : $". Did you mean {OneOf([.. near.Select(match => match.File)])}?";
        return new Missing(near, $"The vault has no {what} “{site.To.Target}”{advice}", NewNote.Make(site, schemas, typeField));
    }

    /// <summary>Fixes that have a link lead to one of <paramref name="near"/>, the best first; the first one is suggested where it alone is surely meant.</summary>
    public List<Fix> FixesTo(LinkSite site, IReadOnlyList<NearMatch> near)
    {
        var fixes = new List<Fix>();
        for (int i = 0; i < near.Count; i++)
        {
            string path = Vault.PathOf(near[i].File);
            bool isMeant = near[i].IsSure && near.Count(match => match.IsSure) == 1 && IsInNamedFolder(site, path);
            fixes.Add(site.WithTarget(Vault.TargetOf(near[i].File), VaultPath.IsNote(path), near[i].IsOtherName, isMeant ? FixKind.Suggested : FixKind.Risky));
        }
        return fixes;
    }

    // "[[TCP/IP]]" is a name, and no note "IP" in a folder "TCP"; a path with an extension is meant as one.
    private static bool IsInNamedFolder(LinkSite site, string path)
    {
        string target = site.To.Target;
        int slash = target.LastIndexOf('/');
        if (slash <= 0 || site.To.IsMarkdown || Path.HasExtension(target)) return true;
        string folder = target[(target.LastIndexOf('/', slash - 1) + 1)..(slash + 1)];
        return folder is "./" or "../" || ("/" + path[..(path.LastIndexOf('/') + 1)]).EndsWith("/" + folder, StringComparison.OrdinalIgnoreCase);
    }

    private void ReportHeading(LinkSite site, VaultFile file)
    {
        string heading = site.To.Heading!;
        List<string> near = Search() && Target(file) is { } target ? NearHeadings.Find(target, heading) : [];
        string advice = near.Count == 0 ? "; name one that it has." : $". Did you mean {string.Join(" or ", near.Select(name => $"“{name}”"))}?";
        // "C# and F#" is a path of headings, though it is the text of one.
        string message = near is [var whole] && HeadingText.IsLinkedAs(heading, whole) ? $"`#` stands between headings in a link; write “{NearHeadings.InLink(whole)}” for “{whole}”." : $"{Subject(file)} has no heading “{heading}”{advice}";
        report(new Diagnostic(Rules.BrokenLink, site.PlaceSpan, message,
            near.ConvertAll(name => site.WithPlace(NearHeadings.InLink(name), near.Count == 1 && NearHeadings.IsMeant(heading, name) ? FixKind.Suggested : FixKind.Risky))));
    }

    private void ReportBlock(LinkSite site, VaultFile file)
    {
        string id = site.To.BlockId!;
        string? near = Search() && Target(file) is { } target ? Suggestions.Nearest(id, target.Body.Blocks.Select(block => block.BlockId).OfType<string>()) : null;
        report(new Diagnostic(Rules.BrokenLink, site.PlaceSpan, $"{Subject(file)} has no block with the id `^{id}`{(near is null ? "; write it behind the block that is meant." : $". Did you mean `^{near}`?")}",
            near is null ? [] : [site.WithPlace(near, FixKind.Risky)]));
    }

    private void ReportAmbiguous(LinkSite site, VaultFile opened)
    {
        IReadOnlyList<VaultFile> candidates = Vault.Candidates(site.To.Target);
        var fixes = new List<Fix>();
        foreach (VaultFile file in candidates.Take(MostCandidates))
        {
            string path = Vault.PathOf(file);
            bool isNote = VaultPath.IsNote(path);
            fixes.Add(site.WithTarget(isNote ? path[..^3] : path, isNote, keepsText: true, file == opened ? FixKind.Suggested : FixKind.Risky));
        }
        report(new Diagnostic(Rules.AmbiguousLink, site.TargetSpan, $"“{site.To.Target}” can be {OneOf(candidates)}. From this note Obsidian opens `{Vault.PathOf(opened)}`; write the path of the one that is meant.", fixes));
    }

    // "[[Note^id]]", where there is a note of that name.
    private (string Written, Fix Fix)? BlockOf(LinkSite site)
    {
        int mark = site.Target.IndexOf('^', StringComparison.Ordinal);
        if (mark <= 0 || site.To.IsMarkdown || !site.Link.Place.IsEmpty || Vault.Resolve(site.Target.AsSpan(0, mark).Trim()).File.IsNone) return null;
        string written = $"{site.Target.AsSpan(0, mark).Trim()}#{site.Target.AsSpan(mark)}";
        return (written, site.Replace(site.Link.Target, written, FixKind.Suggested));
    }

    // "[[C# notes]]" is a heading in a note "C", whatever the vault has.
    private string? NamedWithHash(LinkSite site) =>
        site.Link.Place.IsEmpty || site.To.IsMarkdown ? null : Vault.Candidates(site.TextAt(TextSpan.FromBounds(site.Link.Target.Start, site.Link.Place.End))) is [var file, ..] ? Vault.PathOf(file) : null;

    private bool Search() => _searches++ < MostSearches;

    private Note? Target(VaultFile file) => file == Vault.Self ? Note : Vault.NoteOf(file);

    private string Subject(VaultFile file) => file == Vault.Self ? "This note" : $"“{NameOf(file)}”";

    private string NameOf(VaultFile file) => VaultPath.NameOf(Vault.PathOf(file));

    private string OneOf(IReadOnlyList<VaultFile> files) => Suggestions.OneOf(files.Select(Vault.PathOf));

    /// <summary>What is said of a name that the vault does not have.</summary>
    /// <param name="Near">The files that may be meant.</param>
    /// <param name="Message">The message.</param>
    /// <param name="Make">Makes the note; null where it is no name of a note.</param>
    private sealed record Missing(IReadOnlyList<NearMatch> Near, string Message, Fix? Make);
}
