using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes what schemas of the vault say of a rule of their own.</summary>
internal static class OwnRuleText
{
    /// <summary>The rules of that name, each with the schemas that have it so.</summary>
    public static IReadOnlyList<IGrouping<string, SchemaModel>> Find(IEnumerable<SchemaModel> schemas, string name) =>
        [.. schemas.SelectMany(schema => schema.Rules.Where(rule => rule.Name == name).Select(rule => (Schema: schema, Text: SchemaPrinter.Print(rule)))).GroupBy(found => found.Text, found => found.Schema)];

    public static void Write(Context context, string name, IReadOnlyList<IGrouping<string, SchemaModel>> rules)
    {
        TextWriter output = context.Terminal.Output;
        output.WriteLine($"{context.Paint.Bold(name)} {context.Paint.Dim(Rules.SchemaRule.Code)}");
        foreach (IGrouping<string, SchemaModel> rule in rules)
        {
            output.WriteLine();
            output.WriteLine($"A rule of {string.Join(" and ", rule.Select(schema => $"`{schema.Id}`"))}:");
            foreach (string line in rule.Key.TrimEnd('\n').Split('\n')) output.WriteLine($"    {ShownText.OneLine(line)}");
        }
    }
}
