namespace NoteSchema;

/// <summary>Reports what is wrong with the frontmatter as YAML.</summary>
internal static class FrontmatterRules
{
    public static void Check(SourceText source, Frontmatter frontmatter, Action<Diagnostic> report)
    {
        // One good message: what follows from the first mistake is not a mistake of its own.
        if (frontmatter.Problems is [var problem, ..])
        {
            report(new Diagnostic(Rules.YamlSyntax, problem.Span, problem.Message, problem.Fixes));
            return;
        }
        CheckValue(source, frontmatter.Root, report);
    }

    private static void CheckValue(SourceText source, FrontmatterValue root, Action<Diagnostic> report)
    {
        var waiting = new Stack<FrontmatterValue>();
        waiting.Push(root);
        while (waiting.TryPop(out FrontmatterValue value))
        {
            // An alias is checked where its anchor stands, once.
            if (value.Span.Length > 0 && source[value.Span.Start] == '*') continue;
            if (value.Kind == FrontmatterKind.Map) CheckKeys(value, report);
            if (UnquotedLink.Find(source, value) is { } link)
            {
                report(link);
                continue;
            }
            foreach (FrontmatterValue item in value.Items) waiting.Push(item);
            foreach (FrontmatterEntry entry in value.Entries) waiting.Push(entry.Value);
        }
    }

    private static void CheckKeys(FrontmatterValue map, Action<Diagnostic> report)
    {
        if (map.Count < 2) return;
        var first = new Dictionary<string, FrontmatterEntry>();
        foreach (FrontmatterEntry entry in map.Entries)
        {
            if (first.TryAdd(KeySpelling.Fold(entry.Name), entry)) continue;
            FrontmatterEntry other = first[KeySpelling.Fold(entry.Name)];
            report(entry.Name == other.Name
                ? new Diagnostic(Rules.DuplicateKey, entry.Key.Span, $"The key “{entry.Name}” stands here twice. Obsidian cannot read the frontmatter then; keep one of the two.")
                : new Diagnostic(Rules.KeySpelling, entry.Key.Span, $"The key “{entry.Name}” differs from “{other.Name}” above in spelling only. Keep one of the two."));
        }
    }
}
