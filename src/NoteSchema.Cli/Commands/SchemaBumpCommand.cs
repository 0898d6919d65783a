using System.CommandLine;
using System.Globalization;
using NoteSchema.Language;
using NoteSchema.Language.Versions;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema bump</c>.</summary>
internal sealed class SchemaBumpCommand
{
    private readonly Argument<string> _type = new("TYPE") { Description = "The schema's id." };
    private readonly Option<string[]> _rename = VersionedSchemas.RenameOption();
    private readonly Option<string?> _was = new("--was") { Description = "The schema file as it was before it was edited, for a schema that was never locked.", HelpName = "FILE" };

    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var bump = new SchemaBumpCommand();
        var command = new Command("bump", "Makes the next version of an edited schema, with a draft of its migration.") { bump._type, bump._rename, bump._was };
        command.SetAction(parsed => bump.Run(parsed, common.Read(parsed, terminal), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Context context, CancellationToken cancellation)
    {
        if (context.Format != ReportFormat.Text) throw new CommandException("`schema bump` writes text; leave --format out");
        var schemas = new VersionedSchemas(context, cancellation);
        SchemaHistory history = schemas.Find(parsed.GetRequiredValue(_type));
        string id = history.Model.Id, file = Shown(history.File.Path);
        if (history.Current is null)
        {
            SchemaModel model = parsed.GetValue(_was) is { } was ? schemas.ReadEarlier(history, was) : history.Model;
            schemas.Lock(history, model, []);
            context.Terminal.Output.WriteLine($"Version {model.Version} of `{id}` is locked now, in {Shown(SchemaLocks.PathOf(history.File, id, model.Version))}.");
            if (ReferenceEquals(model, history.Model))
            {
                context.Terminal.Output.WriteLine($"Edit {file} and run this again. If it was edited already, delete that file and say with --was what the schema was before (`git show HEAD:./{history.File.Path} > before.yaml`).");
                return ExitStatus.Clean;
            }
            history = schemas.Reread(id);
        }
        LockedSchema before = VersionedSchemas.Require(history, history.Model.Version);
        IReadOnlyDictionary<string, string> renames = VersionedSchemas.Renames(parsed.GetValue(_rename), before.Schema!, history.Model);
        SchemaComparison comparison = schemas.Compare(history, before, renames);
        if (comparison.Impact.Changes.Count == 0) throw new CommandException($"`{id}` means the same as its locked version {before.Version}; edit {file} first");
        (comparison, IReadOnlyList<RenameGuess> guesses) = Ask(context, schemas, history, before, comparison, renames);
        SchemaBump bump = Make(schemas.Vault, comparison, guesses);
        string locked = Write(schemas.Vault.Folder, history.File, bump);
        Report(context, comparison, bump, file, Shown(locked));
        return ExitStatus.Clean;

        string Shown(string path) => context.Terminal.ShownPath(schemas.Vault.Folder.FullPath(path));
    }

    /// <summary>Asks about each guess, if there is somebody to ask. A rename that is said is one, a split or join that is said becomes its step, and what is denied is no guess any more.</summary>
    private static (SchemaComparison, IReadOnlyList<RenameGuess>) Ask(Context context, VersionedSchemas schemas, SchemaHistory history, LockedSchema before, SchemaComparison comparison, IReadOnlyDictionary<string, string> renames)
    {
        if (!context.Terminal.CanAsk) return (comparison, comparison.Guesses);
        var answers = new Dictionary<(string, string), bool>();
        var said = new Dictionary<string, string>(renames, StringComparer.Ordinal);
        foreach (RenameGuess guess in comparison.Guesses)
        {
            if (context.Terminal.Ask(Question(comparison, guess)) is not { } answer) break;
            answers[(guess.From, guess.To)] = answer;
            if (answer && !IsOfSeveral(guess)) said[guess.From] = guess.To;
        }
        List<RenameGuess> parted = [.. comparison.Guesses.Where(guess => IsOfSeveral(guess) && answers.GetValueOrDefault((guess.From, guess.To))).Select(guess => guess with { IsSaid = true })];
        if (said.Count > renames.Count) comparison = schemas.Compare(history, before, said);
        return (comparison, [.. parted, .. comparison.Guesses.Where(guess => !answers.ContainsKey((guess.From, guess.To)))]);
    }

    private static bool IsOfSeveral(RenameGuess guess) => !guess.IsSection && guess.Rivals.Count > 0;

    private static string Question(SchemaComparison comparison, RenameGuess guess)
    {
        if (!IsOfSeveral(guess)) return string.Create(CultureInfo.InvariantCulture, $"Is {(guess.IsSection ? "the section " : "")}`{guess.From}` called `{guess.To}` now (likeness {guess.Score:0.00})? [y/n] ");
        (IReadOnlyList<string> from, IReadOnlyList<string> to) = comparison.Sides(guess);
        return from.Count == 1 ? $"Was `{from[0]}` split into {Words.And(to)}? [y/n] " : $"Were {Words.And(from)} joined to `{to[0]}`? [y/n] ";
    }

    private static SchemaBump Make(Vault vault, SchemaComparison comparison, IReadOnlyList<RenameGuess> guesses)
    {
        try
        {
            return SchemaBump.Make(vault, comparison.History, comparison.Locked, comparison.Impact, guesses);
        }
        catch (FormatException exception)
        {
            throw new CommandException($"`{comparison.History.File.Path}` was left as it is: {exception.Message}");
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private static string Write(VaultFolder folder, SchemaFile file, SchemaBump bump)
    {
        try
        {
            return bump.Write(folder, file);
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private static void Report(Context context, SchemaComparison comparison, SchemaBump bump, string file, string locked)
    {
        TextWriter output = context.Terminal.Output;
        string id = bump.Model.Id;
        output.WriteLine($"{context.Paint.Bold(file)} is version {bump.Model.Version} of `{id}` now, locked in {locked}.");
        if (bump.Steps.Count == 0)
        {
            output.WriteLine("No step is needed: notes get the new version as they are.");
            return;
        }
        output.WriteLine($"Drafted below `migrations` in {file}:");
        output.WriteLine();
        foreach (string step in bump.Steps) output.WriteLine($"  {(step.TrimStart().StartsWith('#') ? context.Paint.Dim(ShownText.OneLine(step)) : ShownText.OneLine(step))}");
        output.WriteLine();
        foreach (string open in bump.Open) output.WriteLine($"{context.Paint.Of(Severity.Warning, "To decide:")} {ShownText.OneLine(open)}");
        output.WriteLine($"Read the draft, then see what it does with `noteschema migrate` ({(comparison.Impact.Total == 1 ? "1 note has" : $"{comparison.Impact.Total.ToString("N0", CultureInfo.InvariantCulture)} notes have")} version {comparison.Locked.Version}).");
    }
}
