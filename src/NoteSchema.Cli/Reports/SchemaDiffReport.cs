using System.Globalization;
using System.Text.Json;
using NoteSchema.Language.Versions;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes what <c>schema diff</c> found: a paragraph for each schema, its changes by whom they break.</summary>
internal sealed class SchemaDiffReport : IDisposable
{
    private const int ShownPaths = 5;

    private static readonly (ChangeEffects Effects, string Title)[] Groups =
    [
        (ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, "breaks notes and C# code"),
        (ChangeEffects.BreaksNotes, "breaks notes"),
        (ChangeEffects.BreaksCode, "breaks C# code"),
        (ChangeEffects.Harmless, "harmless"),
    ];

    private readonly Context _context;
    private readonly VaultFolder _folder;
    private readonly TextWriter _output;
    private readonly JsonOutput? _json;
    private bool _hasWritten;

    public SchemaDiffReport(Context context, VaultFolder folder)
    {
        (_context, _folder, _output) = (context, folder, context.Terminal.Output);
        if (context.Format != ReportFormat.Json) return;
        _json = new JsonOutput(_output);
        _json.Writer.WriteStartObject();
        _json.Writer.WriteString("vault", context.Terminal.ShownPath(folder.Root));
        _json.Writer.WriteStartArray("schemas");
    }

    /// <summary>How many unapproved changes break something.</summary>
    public int Breaks { get; private set; }

    /// <summary>How many notes could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>A schema was locked for the first time.</summary>
    public void Locked(SchemaHistory history, string path)
    {
        if (_json is null)
        {
            Begin();
            _output.WriteLine($"{_context.Paint.Bold(Shown(history.File.Path))}: version {history.Model.Version} of `{history.Model.Id}` is locked now, in {Shown(path)}. Edits are compared with it from here on.");
            return;
        }
        BeginSchema(history);
        _json.Writer.WriteString("locked", path);
        _json.Writer.WriteBoolean("isNew", true);
        _json.Writer.WriteStartArray("changes");
        _json.Writer.WriteEndArray();
        _json.Writer.WriteEndObject();
    }

    public void Add(SchemaComparison comparison)
    {
        Breaks += comparison.Breaks.Count();
        Unreadable += comparison.Impact.Unreadable.Count;
        foreach ((string path, string reason) in comparison.Impact.Unreadable) _context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{Shown(path)} cannot be read: {reason}")}");
        if (_json is not null) WriteJson(comparison);
        else WriteText(comparison);
    }

    public void Finish()
    {
        if (_json is null) return;
        _json.Writer.WriteEndArray();
        _json.Writer.WriteNumber("breaks", Breaks);
        _json.Writer.WriteEndObject();
        _json.End();
    }

    public void Dispose() => _json?.Dispose();

    private void WriteText(SchemaComparison comparison)
    {
        Begin();
        string id = comparison.History.Model.Id;
        IReadOnlyList<ChangeImpact> changes = comparison.Impact.Changes;
        string head = $"{_context.Paint.Bold(Shown(comparison.History.File.Path))}: `{id}` against its locked version {comparison.Locked.Version}:";
        if (changes.Count == 0)
        {
            _output.WriteLine($"{head} nothing has changed.");
            return;
        }
        SchemaImpact impact = comparison.Impact;
        _output.WriteLine($"{head} {Count(changes.Count, "change")}. {(impact.Total == 0 ? "No note has this version." : string.Create(CultureInfo.InvariantCulture, $"{impact.Touched:N0} of {Count(impact.Total, "note")} of this version {(impact.Touched == 1 ? "is" : "are")} touched."))}");
        foreach ((ChangeEffects effects, string title) in Groups)
        {
            List<ChangeImpact> group = [.. changes.Where(change => change.Change.Effects == effects)];
            if (group.Count == 0) continue;
            _output.WriteLine();
            _output.WriteLine($"  {(effects == ChangeEffects.Harmless ? _context.Paint.Good(title) : _context.Paint.Of(effects == ChangeEffects.BreaksCode ? Severity.Warning : Severity.Error, title))}");
            foreach (ChangeImpact change in group) Write(comparison, change);
        }
        WriteGuesses(comparison);
        WriteAdvice(comparison, id);
    }

    private void Write(SchemaComparison comparison, ChangeImpact impact)
    {
        string approved = comparison.IsApproved(impact) ? _context.Paint.Dim(" (approved)") : "";
        _output.WriteLine($"    {ShownText.OneLine(impact.Change.Message)}{approved}");
        if (_context.Detail == TextDetail.Quiet || (impact.Notes == 0 && !impact.Change.Effects.HasFlag(ChangeEffects.BreaksNotes))) return;
        string notes = Count(impact.Notes, "note");
        string what = impact.Notes == 0 ? "no note" : impact.NeedPerson.Count == 0 ? $"{notes}, put right by {(impact.Notes == 1 ? "itself" : "themselves")}"
            : impact.ByThemselves == 0 ? $"{notes}, {(impact.Notes == 1 ? "which needs" : "which need")} a person:" : $"{notes}: {Count(impact.ByThemselves, "")}put right by themselves, {Count(impact.NeedPerson.Count, "")}{(impact.NeedPerson.Count == 1 ? "needs" : "need")} a person:";
        _output.WriteLine($"      {_context.Paint.Dim(what)}");
        int shown = _context.Detail == TextDetail.Verbose ? impact.NeedPerson.Count : Math.Min(ShownPaths, impact.NeedPerson.Count);
        foreach (string path in impact.NeedPerson.Take(shown)) _output.WriteLine($"        {ShownText.OneLine(Shown(path))}");
        if (shown < impact.NeedPerson.Count) _output.WriteLine($"        {_context.Paint.Dim(string.Create(CultureInfo.InvariantCulture, $"and {impact.NeedPerson.Count - shown:N0} more; --verbose shows all"))}");
    }

    private void WriteGuesses(SchemaComparison comparison)
    {
        if (comparison.Guesses.Count == 0 || _context.Detail == TextDetail.Quiet) return;
        _output.WriteLine();
        foreach (RenameGuess guess in comparison.Guesses)
        {
            if (comparison.Sides(guess) is var (from, to) && from.Count + to.Count > 2)
            {
                _output.WriteLine($"  Perhaps {Words.And(from)} {(from.Count == 1 ? $"was split into {Words.And(to)}" : $"were joined to {Words.And(to)}")}; `noteschema schema bump` asks, and drafts the step.");
                continue;
            }
            string say = $"{guess.From}{guess.To}".Contains('.', StringComparison.Ordinal) ? $"`--rename {guess.From}={guess.To}`" : guess.IsSection ? $"`aliases` or `--rename {guess.From}={guess.To}`" : $"`was: {guess.From}` or `--rename {guess.From}={guess.To}`";
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Perhaps `{guess.From}` is called `{guess.To}` now (likeness {guess.Score:0.00}); if so, say it with {say}."));
        }
    }

    private void WriteAdvice(SchemaComparison comparison, string id)
    {
        if (_context.Detail == TextDetail.Quiet || comparison.Locked.Version != comparison.History.Model.Version) return;
        int breaks = comparison.Breaks.Count(), open = comparison.Unapproved.Count();
        if (open == 0) return;
        _output.WriteLine();
        _output.WriteLine(breaks > 0
            ? $"{Count(breaks, "change")} {(breaks == 1 ? "breaks" : "break")} notes or programs. `noteschema schema bump {id}` makes version {comparison.History.Model.Version + 1} and drafts its migration; --approve takes the changes into version {comparison.History.Model.Version}."
            : $"Nothing breaks. --approve takes the changes into version {comparison.History.Model.Version}, `noteschema schema bump {id}` makes a new one.");
    }

    private void WriteJson(SchemaComparison comparison)
    {
        Utf8JsonWriter json = _json!.Writer;
        BeginSchema(comparison.History);
        json.WriteString("locked", comparison.Locked.Path);
        json.WriteNumber("from", comparison.Locked.Version);
        json.WriteNumber("notes", comparison.Impact.Total);
        json.WriteNumber("touched", comparison.Impact.Touched);
        json.WriteStartArray("changes");
        foreach (ChangeImpact impact in comparison.Impact.Changes) WriteJson(json, comparison, impact);
        json.WriteEndArray();
        json.WriteStartArray("renames");
        foreach (RenameGuess guess in comparison.Guesses)
        {
            json.WriteStartObject();
            json.WriteString("from", guess.From);
            json.WriteString("to", guess.To);
            json.WriteStartArray("others");
            foreach (string rival in guess.Rivals) json.WriteStringValue(rival);
            json.WriteEndArray();
            json.WriteNumber("likeness", Math.Round(guess.Score, 2));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        _json.Flush();
    }

    private static void WriteJson(Utf8JsonWriter json, SchemaComparison comparison, ChangeImpact impact)
    {
        SchemaChange change = impact.Change;
        json.WriteStartObject();
        json.WriteString("kind", change.KindName);
        json.WriteString("path", change.Path);
        if (change.OldPlace != change.Place) json.WriteString("oldPath", string.Join(".", change.OldPlace));
        json.WriteString("message", change.Message);
        if (change.From is not null) json.WriteString("from", change.From);
        if (change.To is not null) json.WriteString("to", change.To);
        json.WriteBoolean("breaksNotes", change.Effects.HasFlag(ChangeEffects.BreaksNotes));
        json.WriteBoolean("breaksCode", change.Effects.HasFlag(ChangeEffects.BreaksCode));
        json.WriteBoolean("approved", comparison.IsApproved(impact));
        json.WriteString("identity", change.Identity);
        json.WriteNumber("notes", impact.Notes);
        json.WriteNumber("byThemselves", impact.ByThemselves);
        json.WriteStartArray("needPerson");
        foreach (string path in impact.NeedPerson) json.WriteStringValue(path);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void BeginSchema(SchemaHistory history)
    {
        _json!.Writer.WriteStartObject();
        _json.Writer.WriteString("schema", history.Model.Id);
        _json.Writer.WriteNumber("version", history.Model.Version);
        _json.Writer.WriteString("file", history.File.Path);
    }

    private void Begin()
    {
        if (_hasWritten) _output.WriteLine();
        _hasWritten = true;
    }

    private string Shown(string path) => _context.Terminal.ShownPath(_folder.FullPath(path));

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 || what.Length == 0 ? "" : "s")}");
}
