using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes rules for people.</summary>
internal static class RuleText
{
    private const int WidestText = 100;

    public static void WriteList(Context context)
    {
        int width = RuleCatalog.All.Max(rule => rule.Name.Length);
        foreach (CatalogueRule rule in RuleCatalog.All) context.Terminal.Output.WriteLine($"{context.Paint.Dim(rule.Code)}  {rule.Name.PadRight(width)}  {rule.Summary}");
    }

    public static void Write(Context context, CatalogueRule rule)
    {
        TextWriter output = context.Terminal.Output;
        int width = Math.Min(context.Terminal.Width, WidestText);
        output.WriteLine($"{context.Paint.Bold(rule.Name)} {context.Paint.Dim(rule.Code)} {context.Paint.Of(rule.Severity, Words.Of(rule.Severity))}");
        output.WriteLine();
        WriteWrapped(output, rule.Summary, width);
        if (rule.Why != rule.Summary)
        {
            output.WriteLine();
            foreach (string paragraph in rule.Why.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) WriteWrapped(output, paragraph, width);
        }
        WriteExample(context, "With the schema", rule.Schema);
        foreach (ExampleNote note in rule.OtherNotes) WriteExample(context, $"In a vault with {note.Path}", note.Text);
        WriteExample(context, rule.IsAboutSchemas ? "A schema that it reports" : $"A note that it reports ({rule.ExamplePath})", rule.Wrong);
        WriteExample(context, "The same put right", rule.Right);
    }

    private static void WriteExample(Context context, string title, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        context.Terminal.Output.WriteLine();
        context.Terminal.Output.WriteLine(context.Paint.Bold(title + ":"));
        foreach (string line in text.TrimEnd('\n').Split('\n')) context.Terminal.Output.WriteLine(line.Length == 0 ? "" : $"    {string.Concat(ShownText.Clusters(line).Select(cluster => cluster.Shown))}");
    }

    private static void WriteWrapped(TextWriter output, string text, int width)
    {
        int column = 0;
        foreach (string word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            int length = ShownText.Clusters(word).Sum(cluster => cluster.Width);
            if (column > 0 && column + 1 + length > width)
            {
                output.WriteLine();
                column = 0;
            }
            output.Write(column > 0 ? " " + word : word);
            column += length + (column > 0 ? 1 : 0);
        }
        output.WriteLine();
    }
}
