using System.Globalization;
using NoteSchema.Language;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;
using SchemaFile = NoteSchema.Language.SchemaFile;

namespace NoteSchema.Service;

/// <summary>Findings on the wire.</summary>
internal static class Findings
{
    // What is found while a link or a task is written that is not whole yet.
    private static readonly HashSet<string> s_whileTyping = [.. new[] { Rules.BrokenLink, Rules.AmbiguousLink, Rules.WrongLinkType, Rules.TaskDate, Rules.TaskAssignee, Rules.TaskRecurrence, Rules.TaskDependency, Rules.UnclosedFence }.Select(rule => rule.Code)];

    /// <summary>The findings in <paramref name="note"/>, whose text has the hash <paramref name="hash"/>; where there may be more of them, that is said at its beginning.</summary>
    public static IEnumerable<V1.Diagnostic> ToWire(LintResult result, Note note, string hash)
    {
        if (result.Diagnostics.Count >= Draft.MostFindings)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"Only {Draft.MostFindings:N0} findings are told of one note; when they are put right, others may follow.");
            yield return new V1.Diagnostic { Range = default(LineRange).ToWire(), Severity = V1.Severity.Info, Rule = "too-many-findings", Message = message };
        }
        // A name that is missing in many places is made by one fix.
        var made = new Dictionary<Fix, V1.Fix>(ReferenceEqualityComparer.Instance);
        FrontmatterEntry[] entries = result.Diagnostics.Count > 0 ? [.. note.Frontmatter.Entries] : [];
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Interruption.Look();
            yield return diagnostic.ToWire(note, entries, hash, made);
        }
    }

    /// <summary>A finding in <paramref name="note"/>, whose text has the hash <paramref name="hash"/>.</summary>
    private static V1.Diagnostic ToWire(this Diagnostic diagnostic, Note note, FrontmatterEntry[] entries, string hash, Dictionary<Fix, V1.Fix> made)
    {
        var wire = new V1.Diagnostic
        {
            Range = note.Source.RangeOf(diagnostic.Span).ToWire(),
            Severity = diagnostic.Severity.ToWire(),
            Rule = diagnostic.Name,
            Code = diagnostic.Rule.Code,
            Message = diagnostic.Message,
            Field = diagnostic.Field ?? KeyAt(entries, diagnostic.Span),
            WhileTyping = (note.Frontmatter.Exists && diagnostic.Span.End <= note.Frontmatter.Content.End && diagnostic.Span.Start >= note.Frontmatter.Content.Start) || s_whileTyping.Contains(diagnostic.Rule.Code),
        };
        foreach (Fix fix in diagnostic.Fixes)
        {
            if (!made.TryGetValue(fix, out V1.Fix? known))
            {
                known = fix.ToWire(note, hash);
                if (fix.File is not null) made.Add(fix, known);
            }
            wire.Fixes.Add(known);
        }
        return wire;
    }

    // Tags, links and rules of a schema are checked without regard to the key that they stand at.
    private static string KeyAt(FrontmatterEntry[] entries, TextSpan span)
    {
        int first = 0, end = entries.Length;
        while (first < end)
        {
            int middle = (first + end) / 2;
            if (entries[middle].Key.Span.Start <= span.Start) first = middle + 1;
            else end = middle;
        }
        if (first == 0) return "";
        FrontmatterEntry entry = entries[first - 1];
        return span.End <= Math.Max(entry.Key.Span.End, entry.Value.Span.End) ? entry.Name : "";
    }

    public static V1.Fix ToWire(this Fix fix, Note note, string hash)
    {
        FileEdit edit = fix.File is { } file ? fix.Edits.ToWire(file.Path, file.Source) : fix.Edits.ToWire(note.Path, note.Source, hash);
        return new V1.Fix { Title = fix.Title, Kind = fix.Kind.ToWire(), Files = { edit } };
    }

    public static V1.Severity ToWire(this Severity severity) => severity switch
    {
        Severity.Error => V1.Severity.Error,
        Severity.Warning => V1.Severity.Warning,
        Severity.Info => V1.Severity.Info,
        _ => V1.Severity.Hint,
    };

    public static V1.FixKind ToWire(this FixKind kind) => kind switch
    {
        FixKind.Safe => V1.FixKind.Safe,
        FixKind.Suggested => V1.FixKind.Suggested,
        _ => V1.FixKind.Risky,
    };

    public static FixKind FromWire(this V1.FixKind kind) => kind == V1.FixKind.Suggested ? FixKind.Suggested : FixKind.Safe;

    public static V1.Diagnostic ToWire(this SchemaProblem problem) => new()
    {
        Range = new LineRange(new LinePosition(problem.Line, problem.Character), new LinePosition(problem.EndLine, problem.EndCharacter)).ToWire(),
        Severity = problem.Severity switch
        {
            ModelSeverity.Warning => V1.Severity.Warning,
            ModelSeverity.Info => V1.Severity.Info,
            ModelSeverity.Hint => V1.Severity.Hint,
            _ => V1.Severity.Error,
        },
        Rule = problem.Rule.Name,
        Code = problem.Rule.Code,
        Message = problem.Message,
    };

    public static V1.Diagnostic ToWire(this FileProblem problem) => new() { Range = problem.Range.ToWire(), Severity = V1.Severity.Error, Rule = "settings", Message = problem.Message };

    /// <summary>What was found in a note on disk.</summary>
    public static FileDiagnostics Of(Draft draft, LintResult result)
    {
        string hash = Documents.HashOf(draft.Note.Source.AsSpan());
        return new FileDiagnostics { Path = draft.Note.Path, Hash = hash, Schema = draft.Schema?.Id ?? "", Diagnostics = { ToWire(result, draft.Note, hash) } };
    }

    /// <summary>What is wrong with the schema files and settings of a vault.</summary>
    public static IEnumerable<FileDiagnostics> ProblemsOf(VaultState state)
    {
        ILookup<string, V1.Diagnostic> found = state.SettingsProblems.Select(problem => (problem.Path, Wire: problem.ToWire())).Concat(state.SchemaProblems.Select(problem => (problem.Path, Wire: problem.ToWire())))
            .ToLookup(problem => problem.Path, problem => problem.Wire, StringComparer.Ordinal);
        foreach (IGrouping<string, V1.Diagnostic> file in found.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            string? text = state.SchemaFilesNow.FirstOrDefault(schema => schema.Path == file.Key)?.Text;
            yield return new FileDiagnostics { Path = file.Key, Diagnostics = { file }, Hash = text is null ? "" : Documents.HashOf(text) };
        }
    }
}
