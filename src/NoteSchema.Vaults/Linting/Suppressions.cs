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
    private readonly List<Region> _regions = [];
    private readonly SourceText _source;

    public Suppressions(Note note)
    {
        _source = note.Source;
        ReadFrontmatter(note.Frontmatter[IgnoreKey]);
        if (_source.AsSpan().Contains("noteschema-", StringComparison.Ordinal)) ReadComments(note);
    }

    public bool Covers(Diagnostic diagnostic) => _regions.Exists(region => region.Covers(diagnostic));

    private void ReadFrontmatter(FrontmatterValue ignore)
    {
        string[] rules = ignore.Kind switch
        {
            FrontmatterKind.List => [.. ignore.Items.Select(item => item.Text.Trim())],
            FrontmatterKind.String => ignore.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries),
            _ => [],
        };
        if (rules.Length > 0) _regions.Add(new Region(0, int.MaxValue, rules));
    }

    private void ReadComments(Note note)
    {
        TextSpan[] code = [.. note.Body.Blocks.Where(block => block.Kind == BlockKind.Code).Select(block => block.Span)];
        var open = new List<Region>();
        foreach (Match match in Comment().Matches(_source.ToString()))
        {
            if (match.Index < note.Body.Span.Start || Array.Exists(code, span => span.Contains(match.Index))) continue;
            string[] rules = match.Groups["rules"].Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            switch (match.Groups["verb"].Value)
            {
                case "disable-line":
                    TextSpan line = _source.LineSpan(_source.LineAt(match.Index));
                    _regions.Add(new Region(line.Start, line.End, rules));
                    break;
                case "disable":
                    open.Add(new Region(match.Index, int.MaxValue, rules));
                    break;
                default:
                    Close(open, match.Index, rules);
                    break;
            }
        }
        _regions.AddRange(open);
    }

    // Enabling some rules ends what silenced just them; what else the same comment silenced goes on.
    private void Close(List<Region> open, int end, string[] rules)
    {
        for (int index = open.Count - 1; index >= 0; index--)
        {
            Region region = open[index];
            string[] ended = rules.Length == 0 ? region.Rules : [.. region.Rules.Intersect(rules)];
            if (rules.Length > 0 && ended.Length == 0) continue;
            open.RemoveAt(index);
            _regions.Add(new Region(region.Start, end, ended));
            string[] left = [.. region.Rules.Except(ended)];
            if (left.Length > 0) open.Add(region with { Rules = left });
        }
    }

    [GeneratedRegex(@"<!--\s*noteschema-(?<verb>disable-line|disable|enable)(?:\s+(?<rules>[a-zA-Z0-9,\- \t\r\n]*?))?\s*-->", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    private sealed record Region(int Start, int End, string[] Rules)
    {
        public bool Covers(Diagnostic diagnostic) =>
            diagnostic.Span.Start >= Start && diagnostic.Span.Start <= End
            && (Rules.Length == 0 || Array.Exists(Rules, rule => rule == diagnostic.Name || rule == diagnostic.Rule.Name || string.Equals(rule, diagnostic.Rule.Code, StringComparison.OrdinalIgnoreCase)));
    }
}
