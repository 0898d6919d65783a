using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Says why a note has the schema that it has.</summary>
internal static class NoteExplanation
{
    public static void Write(Context context, string path)
    {
        Terminal terminal = context.Terminal;
        NamedNote named = NamedNote.Open(context, path);
        Vault vault = named.Vault;
        SchemaExplanation explained = new SchemaChooser(vault.Schemas, vault.Settings).Explain(Note.Parse(named.File.Text, named.Path));
        TextWriter output = terminal.Output;
        output.WriteLine($"{context.Paint.Bold(ShownText.OneLine(terminal.ShownPath(named.FullPath)))}: {ShownText.OneLine(explained.Reason)}");
        foreach (Diagnostic diagnostic in explained.Choice.Diagnostics) output.WriteLine($"  {context.Paint.Of(diagnostic.Severity, diagnostic.Name)}: {ShownText.OneLine(diagnostic.Message)}");
        if (Glob.IsExcluded(vault.Settings.Exclude, named.Path)) output.WriteLine("  The settings exclude it: `lint` takes it only when it is named.");
        if (explained.Considered.Count == 0) return;
        output.WriteLine();
        int width = explained.Considered.Max(schema => schema.Schema.Id.Length);
        foreach (ConsideredSchema considered in explained.Considered)
        {
            bool chosen = considered.Schema == explained.Choice.Schema;
            string id = considered.Schema.Id.PadRight(width);
            output.WriteLine($"  {(chosen ? context.Paint.Good("✓ " + id) : "  " + id)}  {context.Paint.Dim(ShownText.OneLine(considered.Reason))}");
        }
    }
}
