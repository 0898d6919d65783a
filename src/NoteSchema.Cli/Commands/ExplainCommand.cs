using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema explain</c>.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string?> _subject = new("RULE|PATH") { Description = "A rule's name or code, that of a schema's own rule too, or a note; a list of the rules where none is given.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var explain = new ExplainCommand();
        var command = new Command("explain", "Explains a rule with examples, or why a note has the schema it has.") { explain._subject };
        command.SetAction(parsed => Run(parsed.GetValue(explain._subject), common.Read(parsed, terminal)));
        return command;
    }

    private static int Run(string? subject, Context context)
    {
        if (context.Format != ReportFormat.Text) throw new CommandException("`explain` writes text; leave --format out");
        if (subject is null) RuleText.WriteList(context);
        else if (RuleCatalog.Find(subject) is { } rule) RuleText.Write(context, rule);
        else if (LooksLikePath(subject) || Path.Exists(context.Terminal.FullPath(subject))) NoteExplanation.Write(context, subject);
        else ExplainOwnRule(context, subject);
        return ExitStatus.Clean;
    }

    private static void ExplainOwnRule(Context context, string name)
    {
        IReadOnlyList<SchemaModel> schemas = VaultSchemas.ReadModels(Vault.Open(Workspace.Find(context, [])).SchemaFiles).Schemas;
        if (OwnRuleText.Find(schemas, name) is { Count: > 0 } rules) OwnRuleText.Write(context, name, rules);
        else throw new CommandException($"there is no rule `{name}` and no such note{Suggestions.DidYouMean(name, RuleCatalog.All.Select(known => known.Name).Concat(schemas.SelectMany(schema => schema.Rules.Select(rule => rule.Name))))}");
    }

    private static bool LooksLikePath(string subject) => NoteFiles.IsNote(subject) || subject.Contains('/', StringComparison.Ordinal) || subject.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
