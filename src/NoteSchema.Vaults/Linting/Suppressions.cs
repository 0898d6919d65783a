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
    private readonly RuleNames _everywhere = new();
    private readonly Dictionary<int, RuleNames> _lines = [];
    private readonly List<Comment> _comments = [];

    private Suppressions(SourceText source) => _source = source;

    /// <summary>What is silenced in <paramref name="note"/>; null where nothing is.</summary>
    public static Suppressions? In(Note note)
    {
        FrontmatterValue ignore = note.Frontmatter[IgnoreKey];
        bool hasComments = note.Source.AsSpan().Contains("noteschema-", StringComparison.Ordinal);
        if (ignore.IsMissing && !hasComments) return null;
        var suppressions = new Suppressions(note.Source);
        suppressions.ReadFrontmatter(ignore);
        if (hasComments) suppressions.ReadComments(note);
        return suppressions;
    }

    /// <summary>The findings that are not silenced, of <paramref name="diagnostics"/> in the order of their starts.</summary>
    public IEnumerable<Diagnostic> Filter(IEnumerable<Diagnostic> diagnostics)
    {
        var silenced = new RuleNames();
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

    private bool IsSilencedInLine(Diagnostic diagnostic) =>
        _lines.Count > 0 && _lines.TryGetValue(_source.LineAt(diagnostic.Span.Start), out RuleNames? rules) && rules.Contain(diagnostic);

    private void ReadFrontmatter(FrontmatterValue ignore)
    {
        string[] rules = ignore.Kind switch
        {
            FrontmatterKind.List => [.. ignore.Items.Select(item => item.Text.Trim())],
            FrontmatterKind.String => ignore.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries),
            _ => [],
        };
        if (rules.Length > 0) _everywhere.Add(rules);
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
            string[] rules = match.Groups["rules"].Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (match.Groups["verb"].Value != "disable-line")
            {
                _comments.Add(new Comment(match.Index, match.Groups["verb"].Value == "enable", rules));
                continue;
            }
            int line = _source.LineAt(match.Index);
            if (!_lines.TryGetValue(line, out RuleNames? names)) _lines.Add(line, names = new RuleNames());
            names.Add(rules);
        }
    }

    // Inline code matches too, so that a comment in it does not.
    [GeneratedRegex(@"``[^\r\n]*?``|`[^`\r\n]+`|<!--\s*noteschema-(?<verb>disable-line|disable|enable)(?:\s+(?<rules>[a-zA-Z0-9,\- \t\r\n]*?))?\s*-->", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CommentPattern();

    private readonly record struct Comment(int Position, bool Enables, string[] Rules);

    /// <summary>Rules by name or code, or all of them.</summary>
    private sealed class RuleNames
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
