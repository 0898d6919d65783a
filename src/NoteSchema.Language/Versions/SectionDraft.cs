using System.Globalization;
using static NoteSchema.Language.Versions.DraftText;

namespace NoteSchema.Language.Versions;

/// <summary>Drafts the steps about sections.</summary>
internal sealed class SectionDraft(DraftNotes notes, SchemaModel before, SchemaModel after)
{
    public void Draft(SchemaChange change, IReadOnlyList<RenameGuess> guesses)
    {
        switch (change.Kind)
        {
            case ChangeKind.SectionRenamed when change.Effects.HasFlag(ChangeEffects.BreaksNotes):
                Rename(change);
                break;
            case ChangeKind.SectionMoved:
                Move(change);
                break;
            case ChangeKind.SectionAdded or ChangeKind.MadeRequired when change.Effects.HasFlag(ChangeEffects.BreaksNotes):
                Add(change);
                break;
            case ChangeKind.SectionRemoved:
                Remove(change, guesses);
                break;
            case ChangeKind.ContentChanged or ChangeKind.ColumnAdded or ChangeKind.ColumnRemoved or ChangeKind.ColumnRenamed:
                if (notes.Touches(change)) notes.Ask(DraftStage.SectionRemovals, change, "no step changes what a section holds, except `replace_text`; `noteschema lint` shows the notes to put right");
                break;
        }
    }

    private void Rename(SchemaChange change)
    {
        SectionModel old = Section(before, change.OldPlace), now = Section(after, change.Place);
        if (old.Callout is null != now.Callout is null) notes.Ask(DraftStage.SectionRenames, change, $"no step makes a {(old.Callout is null ? "callout of a heading" : "heading of a callout")}; put those notes right by hand, or keep it a {(old.Callout is null ? "heading" : "callout")}");
        else notes.Add(DraftStage.SectionRenames, change, $"- rename_section: {{ from: {Quoted(Title(old))}, to: {Quoted(now.Key)} }}");
    }

    private void Move(SchemaChange change)
    {
        EquatableArray<SectionModel> siblings = Siblings(after, new(change.Place.Take(change.Place.Count - 1)));
        string key = change.Place[change.Place.Count - 1];
        int index = siblings.ToList().FindIndex(section => section.Key == key);
        string? where = index > 0 ? $"after: {Quoted(siblings[index - 1].Key)}" : siblings.Count > 1 ? $"before: {Quoted(siblings[1].Key)}" : null;
        string step = $"- move_section: {{ section: {Quoted(key)}, {where} }}";
        if (where is null) notes.Ask(DraftStage.SectionMoves, change, "no section stands beside it, so no step can say where it goes");
        else if (change.IsHarmless) notes.Add(DraftStage.SectionMoves, change, $"# The order of sections is free. To move it all the same: {step.Substring(2)}");
        else notes.Add(DraftStage.SectionMoves, change, step);
    }

    private void Add(SchemaChange change)
    {
        EquatableArray<string> place = change.Kind == ChangeKind.MadeRequired ? new(change.Place.Take(change.Place.Count - 1)) : change.Place;
        if (place[0] != "body") return;
        EquatableArray<SectionModel> siblings = Siblings(after, new(place.Take(place.Count - 1)));
        int index = siblings.ToList().FindIndex(section => section.Key == place[place.Count - 1]);
        notes.Add(DraftStage.SectionAdditions, change, $"- add_section: {{ section: {Quoted(place[place.Count - 1])}{(index > 0 ? $", after: {Quoted(siblings[index - 1].Key)}" : "")} }}");
    }

    private void Remove(SchemaChange change, IReadOnlyList<RenameGuess> guesses)
    {
        string path = string.Join(".", change.OldPlace.Where((_, index) => index % 2 == 0 && index > 0)), title = Title(Section(before, change.OldPlace));
        foreach (RenameGuess guess in guesses.Where(guess => guess.IsSection && guess.From == path))
        {
            notes.Open.Add($"Is the section `{guess.From}` called `{guess.To}` now? Then take the comment off that step (or say it beforehand, with `--rename {guess.From}={guess.To}`).");
            notes.Add(DraftStage.SectionRenames, change, string.Format(CultureInfo.InvariantCulture, "# Perhaps “{0}” is `{1}` now (likeness {2:0.00}):", title, guess.To, guess.Score), $"# - rename_section: {{ from: {Quoted(title)}, to: {Quoted(guess.To.Split('.').Last())} }}");
        }

        notes.Add(DraftStage.SectionRemovals, change, $"# “{title}” stays in notes as it is. To delete it with all it holds ({notes.Count(change, "note")}):", $"# - remove_section: {{ section: {Quoted(title)} }}");
    }

    private static SectionModel Section(SchemaModel schema, EquatableArray<string> place) => Siblings(schema, new(place.Take(place.Count - 1))).First(section => section.Key == place[place.Count - 1]);

    private static string Title(SectionModel section) => section.Heading ?? section.Callout ?? section.Key;

    private static EquatableArray<SectionModel> Siblings(SchemaModel schema, EquatableArray<string> around)
    {
        EquatableArray<SectionModel> sections = schema.Body.Sections;
        for (int i = 2; i < around.Count; i += 2) sections = sections.First(section => section.Key == around[i]).Sections;
        return sections;
    }
}
