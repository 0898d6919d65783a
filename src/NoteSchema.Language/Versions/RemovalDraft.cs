using System.Globalization;
using static NoteSchema.Language.Versions.DraftText;

namespace NoteSchema.Language.Versions;

/// <summary>Drafts what becomes of fields that a schema has no more: whether they were renamed, split or joined, went into the body, or are gone.</summary>
internal sealed class RemovalDraft(DraftNotes notes, SchemaModel before, SchemaModel after)
{
    public void Remove(SchemaChange change, IReadOnlyList<SchemaChange> changes, IReadOnlyList<RenameGuess> guesses)
    {
        string path = MigrationDraft.PathOf(change.OldPlace);
        List<RenameGuess> meant = [.. guesses.Where(guess => !guess.IsSection && RenameGuesses.Sides(guess, before, after).From.Any(from => from == path || from.StartsWith(path + ".", StringComparison.Ordinal)))];
        if (meant.Exists(guess => guess.IsSaid))
        {
            meant.FindAll(guess => guess.IsSaid).ForEach(guess => SplitOrJoin(guess, path, changes));
            return;
        }

        List<string> lines = [];
        foreach (RenameGuess guess in meant) lines.AddRange(guess.Rivals.Count > 0 ? Perhaps(guess, path) : PerhapsRenamed(guess));
        string step = Removal(change, path);
        lines.Add(meant.Count > 0 ? "# " + step : step);
        if (meant.Count == 0 && notes.Touches(change)) notes.Add(DraftStage.Removals, change, Section(path) is { } section ? $"# {notes.Have(change)} `{path}`; what it holds goes into the section `{section.Key}`." : $"# {notes.Have(change)} `{path}`; without `keep_in_body` what they hold is lost.");
        notes.Add(DraftStage.Removals, [change], lines);
    }

    private string Removal(SchemaChange change, string path)
    {
        string kept = Section(path) is { } section ? $", section: {Quoted(section.Key)}" : notes.Touches(change) ? ", keep_in_body: true" : "";
        return $"- remove_field: {{ field: {Quoted(path)}{kept} }}";
    }

    // A section of the field's name is where its text went.
    private SectionModel? Section(string path)
    {
        string name = Word(path.Substring(path.LastIndexOf('.') + 1));
        return SectionTree.All(after.Body.Sections).FirstOrDefault(section => Word(section.Key) == name || (section.Heading is { } heading && Word(heading) == name));
    }

    private static string Word(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private IEnumerable<string> PerhapsRenamed(RenameGuess guess)
    {
        notes.Open.Add($"Is `{guess.From}` called `{guess.To}` now? Then take the comment off that step (or say it beforehand, with `--rename {guess.From}={guess.To}`).");
        yield return string.Format(CultureInfo.InvariantCulture, "# Perhaps `{0}` is called `{1}` now (likeness {2:0.00}); then this step instead of the removal:", guess.From, guess.To, guess.Score);
        yield return "# " + MigrationDraft.RenameStep(guess.From, guess.To);
        if (MigrationDraft.ConversionOf(guess.To, RenameGuesses.FieldAt(before, guess.From)!.Type, RenameGuesses.FieldAt(after, guess.To)!.Type) is { } step) yield return "# " + step;
    }

    /// <summary>Said once, at the first of several fields that were joined.</summary>
    private IEnumerable<string> Perhaps(RenameGuess guess, string path)
    {
        (IReadOnlyList<string> from, IReadOnlyList<string> to) = RenameGuesses.Sides(guess, before, after);
        if (from[0] != path) yield break;
        string what = from.Count == 1 ? $"`{from[0]}` was split into {And(to)}" : $"{And(from)} were joined to `{to[0]}`";
        notes.Open.Add($"{(from.Count == 1 ? $"Was `{from[0]}` split into {And(to)}" : $"Were {And(from)} joined to `{to[0]}`")}? Then take the comment off that step.");
        yield return $"# Perhaps {what}; then this step instead of the removal{(from.Count == 1 ? "" : "s")}:";
        yield return "# " + Step(from, to, guess.Separator);
    }

    private void SplitOrJoin(RenameGuess guess, string path, IReadOnlyList<SchemaChange> changes)
    {
        (IReadOnlyList<string> from, IReadOnlyList<string> to) = RenameGuesses.Sides(guess, before, after);
        if (from[0] != path) return;
        SchemaChange[] about = [.. changes.Where(change => (change.Kind == ChangeKind.FieldRemoved && from.Contains(MigrationDraft.PathOf(change.OldPlace))) || (change.Kind == ChangeKind.FieldAdded && to.Contains(MigrationDraft.PathOf(change.Place))))];
        notes.Add(DraftStage.Removals, about, [Step(from, to, guess.Separator)]);
    }

    private string Step(IReadOnlyList<string> from, IReadOnlyList<string> to, string? separator)
    {
        TypeModel type = RenameGuesses.FieldAt(after, to[0])!.Type;
        if (from.Count == 1)
        {
            bool isText = type.Kind is FieldKind.String or FieldKind.Text or FieldKind.Any || to.Any(part => RenameGuesses.FieldAt(after, part)!.Type.Kind != type.Kind);
            return $"- split_field: {{ field: {Quoted(from[0])}, separator: \"{separator ?? " "}\", into: {List(to)}{(isText ? "" : $", as: {FieldKinds.Of(type.Kind).Name}")} }}";
        }

        return $"- merge_fields: {{ from: {List(from)}, to: {Quoted(to[0])}{(type.Kind is FieldKind.List or FieldKind.Tags ? "" : $", separator: \"{separator ?? " "}\"")} }}";
    }
}
