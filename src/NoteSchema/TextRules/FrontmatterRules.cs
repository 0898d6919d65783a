namespace NoteSchema;

/// <summary>Reports what is wrong with the frontmatter as YAML.</summary>
internal static class FrontmatterRules
{
    public static void Check(Note note, Action<Diagnostic> report)
    {
        (SourceText source, Frontmatter frontmatter) = (note.Source, note.Frontmatter);
        if (frontmatter.UnclosedOpening.Length > 0)
        {
            report(new Diagnostic(Rules.UnclosedFrontmatter, frontmatter.UnclosedOpening, "The frontmatter begins here and does not end, so Obsidian reads none of it. Write a line --- after its last key.",
                CloseAfterKeys(source, frontmatter.UnclosedOpening) is { } fix ? [fix] : []));
            return;
        }
        if (frontmatter.IsTooLarge)
        {
            report(new Diagnostic(Rules.YamlTooLarge, source.LineSpan(source.LineAt(frontmatter.Span.Start)), "The frontmatter is larger than a mebibyte and was not read. Move what is no property into the body."));
            return;
        }
        // One good message: what follows from the first mistake is not a mistake of its own.
        if (frontmatter.Problems is [var problem, ..])
        {
            report(new Diagnostic(Rules.YamlSyntax, problem.Span, problem.Message, problem.Fixes));
            return;
        }
        if (KeylessFrontmatter.Find(note) is { } keyless)
        {
            report(keyless);
            return;
        }
        CheckValue(note, report);
    }

    /// <summary>
    /// Closes the frontmatter before the first line that is empty or a heading, with a line of dots that stands where the dashes belong, or before text that follows directly.
    /// Null where what would be the frontmatter is not in order: body text must not become a part of it.
    /// </summary>
    private static Fix? CloseAfterKeys(SourceText source, TextSpan opening)
    {
        int first = source.LineAt(opening.Start) + 1;
        int line = first;
        while (line < source.LineCount && source.LineSpan(line) is { IsEmpty: false } span && source[span.Start] != '#' && !IsDots(span))
        {
            Interruption.Look();
            line++;
        }
        if (!IsMapBefore(line, out YamlError error))
        {
            if (error.Fault == YamlFault.None) return null;
            line = source.LineAt(error.Span.Start);
            // With a colon in it, it may be a key with a mistake.
            if (source.AsSpan(source.LineSpan(line)).Contains(':') || !IsMapBefore(line, out _)) return null;
        }
        if (line == source.LineCount) return new Fix("Close the frontmatter at the end", FixKind.Suggested, [TextEdit.Insert(source.Length, "\n---\n")]);
        if (IsDots(source.LineSpan(line))) return Fix.Replace($"Write --- for the dots in line {line + 1}", FixKind.Suggested, source.LineSpan(line), "---");
        string lineEnd = source.ToString(TextSpan.FromBounds(source.LineSpan(line - 1).End, source.LineStart(line)));
        return new Fix($"Close the frontmatter before line {line + 1}", FixKind.Suggested, [TextEdit.Insert(source.LineStart(line), "---" + lineEnd)]);

        bool IsDots(TextSpan span) => source.AsSpan(span).TrimEnd() is "...";

        bool IsMapBefore(int line, out YamlError error)
        {
            var content = TextSpan.FromBounds(source.LineStart(first), line < source.LineCount ? source.LineStart(line) : source.Length);
            error = default;
            return content.Length <= FrontmatterReader.MaxLength && YamlReader.Read(source.AsSpan(), content, YamlNodes.OfThread, out error) is var root and >= 0
                && YamlNodes.OfThread[root].Kind == FrontmatterKind.Map;
        }
    }

    private static void CheckValue(Note note, Action<Diagnostic> report)
    {
        (SourceText source, FrontmatterValue root) = (note.Source, note.Frontmatter.Root);
        Stack<FrontmatterValue>? waiting = null;
        FrontmatterValue value = root;
        do
        {
            // An alias is checked where its anchor stands, once.
            if (value.Span.Length > 0 && source[value.Span.Start] == '*') continue;
            if (value.Kind == FrontmatterKind.Map) CheckKeys(note, value, report);
            if (UnquotedLink.Find(source, value) is { } link)
            {
                report(link);
                continue;
            }
            foreach (FrontmatterValue item in value.Items) Wait(item);
            foreach (FrontmatterEntry entry in value.Entries)
            {
                // Of a scalar only one that is missing can be wrong, where tags belong.
                if (entry.Value.Kind is not (FrontmatterKind.Null or FrontmatterKind.List or FrontmatterKind.Map)) continue;
                if (UnquotedTag.IsKey(entry.NameChars)) CheckTags(source, entry.Value, report);
                Wait(entry.Value);
            }
        }
        while (waiting is not null && waiting.TryPop(out value));

        // Nothing stands in a list of scalars alone that could be wrong.
        void Wait(FrontmatterValue held)
        {
            if (held.Kind == FrontmatterKind.Map || (held.Kind == FrontmatterKind.List && HoldsCollection(held))) (waiting ??= []).Push(held);
        }
    }

    private static void CheckTags(SourceText source, FrontmatterValue tags, Action<Diagnostic> report)
    {
        if (UnquotedTag.Find(source, tags, isItem: false) is { } found) report(found);
        // In brackets a comment has taken the bracket too.
        if (tags is not { Kind: FrontmatterKind.List, Style: not FrontmatterStyle.Flow }) return;
        foreach (FrontmatterValue item in tags.Items)
        {
            if (UnquotedTag.Find(source, item, isItem: true) is { } one) report(one);
        }
    }

    private static bool HoldsCollection(FrontmatterValue list)
    {
        foreach (FrontmatterValue item in list.Items)
        {
            if (item.Kind is FrontmatterKind.List or FrontmatterKind.Map) return true;
        }
        return false;
    }

    private static void CheckKeys(Note note, FrontmatterValue map, Action<Diagnostic> report)
    {
        if (AreDistinct(map)) return;
        var names = new Dictionary<string, FrontmatterEntry>();
        var first = new Dictionary<string, FrontmatterEntry>();
        foreach (FrontmatterEntry entry in map.Entries)
        {
            string name = entry.Name;
            string folded = KeySpelling.Fold(name);
            if (!names.TryAdd(name, entry))
                report(new Diagnostic(Rules.DuplicateKey, entry.Key.Span, $"The key “{name}” stands here twice. Obsidian cannot read the frontmatter then; keep one of the two.", [.. SameKey.Fixes(note, names[name], entry)]));
            else if (!first.TryAdd(folded, entry))
                report(new Diagnostic(Rules.KeySpelling, entry.Key.Span, $"The key “{name}” differs from “{first[folded].Name}” above in spelling only. Keep one of the two.", [.. SameKey.Fixes(note, first[folded], entry)]));
        }
    }

    // Told by hashes, for maps of a usual size: false means that one has to look.
    private static bool AreDistinct(FrontmatterValue map)
    {
        const int Most = 64;
        if (map.Count is < 2 or > Most) return map.Count < 2;
        Span<int> hashes = stackalloc int[Most];
        int count = 0;
        foreach (FrontmatterEntry entry in map.Entries)
        {
            int hash = entry.Key.KeyHash;
            if (hashes[..count].Contains(hash)) return false;
            hashes[count++] = hash;
        }
        return true;
    }
}
