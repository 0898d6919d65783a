using System.Text.RegularExpressions;

namespace NoteSchema.Vaults;

/// <summary>
/// The parts of a note in which rules are silenced: by <c>&lt;!-- noteschema-disable RULE… --&gt;</c> up to <c>&lt;!-- noteschema-enable --&gt;</c>, by
/// <c>&lt;!-- noteschema-disable-line RULE… --&gt;</c> in its line, and by <c>noteschema_ignore</c> in all of it. Without a rule all are meant.
/// </summary>
internal sealed partial class Suppressions
{
    /// <summary>The frontmatter key that silences rules in a whole note.</summary>
    public const string IgnoreKey = "noteschema_ignore";

    private static readonly char[] Separators = [' ', '\t', ',', '\r', '\n'];
    private readonly SourceText _source;
    private readonly SilencedRules _everywhere = new();
    private readonly Dictionary<int, SilencedRules> _lines = [];
    private readonly List<(string Rule, TextSpan Span)> _named = [];
    private readonly List<TextSpan> _nameless = [];
    private TextSpan? _misspelt;
    private readonly List<Comment> _comments = [];

    private Suppressions(SourceText source) => _source = source;

    /// <summary>What is silenced in <paramref name="note"/>; null where nothing is.</summary>
    public static Suppressions? In(Note note)
    {
        FrontmatterValue ignore = note.Frontmatter[IgnoreKey];
        TextSpan? misspelt = ignore.Kind == FrontmatterKind.Missing ? FindMisspelt(note.Frontmatter) : null;
        bool hasComments = HasComments(note.Source.AsSpan(note.Body.Span));
        if (ignore.IsMissing && misspelt is null && !hasComments) return null;
        var suppressions = new Suppressions(note.Source) { _misspelt = misspelt };
        suppressions.ReadFrontmatter(ignore);
        if (hasComments) suppressions.ReadComments(note);
        return suppressions;
    }

    /// <summary>The findings that are not silenced, of <paramref name="diagnostics"/> in the order of their starts.</summary>
    public IEnumerable<Diagnostic> Filter(IEnumerable<Diagnostic> diagnostics)
    {
        var silenced = new SilencedRules();
        int next = 0;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            // A comment counts where it begins: one that ends the silence leaves what is found there silenced.
            int start = diagnostic.Span.Start;
            for (; next < _comments.Count && (_comments[next].Enables ? _comments[next].Position < start : _comments[next].Position <= start); next++)
            {
                if (_comments[next].Enables) silenced.Remove(_comments[next].Rules);
                else silenced.Add(_comments[next].Rules);
            }
            if (!_everywhere.Contain(diagnostic) && !silenced.Contain(diagnostic) && !IsSilencedInLine(diagnostic)) yield return diagnostic;
        }
    }

    /// <summary>What names no rule, and so silences nothing.</summary>
    public IEnumerable<Diagnostic> Unknown(RuleNames known)
    {
        if (_misspelt is { } key)
            yield return new Diagnostic(Rules.UnknownRule, key, $"The key that silences rules is `{IgnoreKey}`; this one silences nothing.", Fix.Replace($"Write {IgnoreKey}", FixKind.Suggested, key, IgnoreKey));
        foreach (TextSpan span in _nameless)
            yield return new Diagnostic(Rules.UnknownRule, span, $"`{IgnoreKey}` is a list of rules, and this is no rule, so nothing is silenced. Write their names, such as [missing-section]; `exclude` in `{VaultFolder.SettingsFileName}` leaves out a note as a whole.");
        var near = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach ((string rule, TextSpan span) in _named)
        {
            Interruption.Look();
            if (known.Has(rule) || RuleNames.IsCode(rule)) continue;
            if (!near.TryGetValue(rule, out string? meant)) near.Add(rule, meant = known.Nearest(rule));
            string message = $"There is no rule `{rule}`, so nothing is silenced{(meant is null ? "; `noteschema explain` lists the rules." : $"; did you mean `{meant}`?")}";
            yield return new Diagnostic(Rules.UnknownRule, span, message, meant is not null && _source.AsSpan(span).SequenceEqual(rule) ? [Fix.Replace($"Write {meant}", FixKind.Suggested, span, meant)] : []);
        }
    }

    // The key in another spelling: noteschema-ignore, noteschemaIgnore.
    private static TextSpan? FindMisspelt(Frontmatter frontmatter)
    {
        foreach (FrontmatterEntry entry in frontmatter.Entries)
        {
            if (entry.NameChars.Length is 16 or 17 && KeySpelling.AreSame(entry.NameChars, IgnoreKey)) return entry.Key.Span;
        }
        return null;
    }

    // Every note is asked, and one sign is found several times as fast as a word.
    private static bool HasComments(ReadOnlySpan<char> text)
    {
        for (int start; (start = text.IndexOf('<')) >= 0; text = text[(start + 1)..])
        {
            if (text[start..].StartsWith("<!--") && text[(start + 4)..].TrimStart().StartsWith("noteschema-")) return true;
        }
        return false;
    }

    private bool IsSilencedInLine(Diagnostic diagnostic) =>
        _lines.Count > 0 && _lines.TryGetValue(_source.LineAt(diagnostic.Span.Start), out SilencedRules? rules) && rules.Contain(diagnostic);

    private void ReadFrontmatter(FrontmatterValue ignore)
    {
        IEnumerable<FrontmatterValue> values = ignore.Kind switch
        {
            FrontmatterKind.List => ignore.Items,
            FrontmatterKind.String => [ignore],
            _ => [],
        };
        if (ignore.Kind is FrontmatterKind.Boolean or FrontmatterKind.Integer or FrontmatterKind.Number or FrontmatterKind.Map) _nameless.Add(_source.FirstLineOf(ignore.Span));
        foreach (FrontmatterValue value in values)
        {
            if (value.Kind is not (FrontmatterKind.String or FrontmatterKind.Null))
            {
                _nameless.Add(_source.FirstLineOf(value.Span));
                continue;
            }
            string[] rules = value.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (rules.Length > 0) _everywhere.Add(rules);
            foreach (string rule in rules) _named.Add((rule, value.Span));
        }
    }

    private void ReadComments(Note note)
    {
        TextSpan[] code = [.. note.Body.Blocks.Where(block => block.Kind == BlockKind.Code).Select(block => block.Span)];
        int block = 0;
        foreach (Match match in CommentPattern().Matches(_source.ToString()))
        {
            while (block < code.Length && code[block].End <= match.Index) block++;
            bool isCode = !match.Groups["verb"].Success || (block < code.Length && code[block].Contains(match.Index));
            if (isCode || match.Index < note.Body.Span.Start) continue;
            string[] rules = RulesOf(match.Groups["rules"]);
            if (match.Groups["verb"].Value != "disable-line")
            {
                _comments.Add(new Comment(match.Index, match.Groups["verb"].Value == "enable", rules));
                continue;
            }
            int line = _source.LineAt(match.Index);
            if (!_lines.TryGetValue(line, out SilencedRules? names)) _lines.Add(line, names = new SilencedRules());
            names.Add(rules);
        }
    }

    private string[] RulesOf(Group group)
    {
        List<string> rules = [];
        ReadOnlySpan<char> text = group.ValueSpan;
        foreach (Range part in text.SplitAny(Separators))
        {
            if (text[part].IsEmpty) continue;
            rules.Add(text[part].ToString());
            _named.Add((rules[^1], TextSpan.FromBounds(group.Index + part.Start.Value, group.Index + part.End.Value)));
        }
        return [.. rules];
    }

    // Inline code matches too, so that a comment in it does not.
    [GeneratedRegex(@"``[^\r\n]*?``|`[^`\r\n]+`|<!--\s*noteschema-(?<verb>disable-line|disable|enable)(?:\s+(?<rules>[a-zA-Z0-9_,\- \t\r\n]*?))?\s*-->", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CommentPattern();

    private readonly record struct Comment(int Position, bool Enables, string[] Rules);

    /// <summary>Rules by name or code, or all of them.</summary>
    private sealed class SilencedRules
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private readonly HashSet<string> _codes = new(StringComparer.OrdinalIgnoreCase);
        private bool _all;

        /// <summary>Adds rules; all where none is named.</summary>
        public void Add(string[] rules)
        {
            _all |= rules.Length == 0;
            _names.UnionWith(rules);
            _codes.UnionWith(rules);
        }

        /// <summary>Takes rules out, and what silences all only where none is named.</summary>
        public void Remove(string[] rules)
        {
            if (rules.Length == 0)
            {
                _all = false;
                _names.Clear();
                _codes.Clear();
            }
            _names.ExceptWith(rules);
            _codes.ExceptWith(rules);
        }

        public bool Contain(Diagnostic diagnostic) => _all || _names.Contains(diagnostic.Name) || _names.Contains(diagnostic.Rule.Name) || _codes.Contains(diagnostic.Rule.Code);
    }
}
