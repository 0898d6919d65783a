namespace NoteSchema.ExpressionTests;

/// <summary>The table of expressions and their values that both back ends are held to: lines <c>expression => value</c>, the value as <see cref="CelFormat"/> writes it, or <c>error</c>.</summary>
internal static class ExpressionCases
{
    /// <summary>The note that the expressions run on.</summary>
    public static NoteReading Note { get; } = new(
        NoteSchema.Note.Parse("# Call\n\n- [ ] Ask Ada\n", "Calls/2025-03-14 Call.md"),
        new Schema { Id = "call" },
        new NoteEnvironment { Clock = new FixedClock(), Owner = new NoteLink("Me") });

    /// <summary>The scope for the cases of a file: those of <c>vault.txt</c> see a vault.</summary>
    public static ExpressionScope Scope(string file) => file == "vault" ? s_inVault.Scope : Note.Scope;

    private static readonly NoteReading s_inVault = new(Note.Note, Note.Schema, new NoteEnvironment
    {
        Owner = new NoteLink("Ada"),
        Vault = new FewNotes(
            [
                new Schema { Id = "person", Fields = [new Field("role", new StringType()), new Field("born", new DateType()), new Field("employer", new LinkType())] },
                new Schema { Id = "company", Fields = [new Field("name", new StringType())] },
            ],
            ("People/Ada.md", "---\ntype: person\nrole: lead\nborn: 1990-05-02\nemployer: \"[[Harbor]]\"\nHome Port: Wismar\nempty:\n---\n"),
            ("People/Bert.md", "---\ntype: person\nrole: clerk\n---\n"),
            ("Harbor.md", "---\ntype: company\nname: Harbor office\n---\n"),
            ("Loose.md", "---\nnumber: 41\n---\n")),
    });

    /// <summary>All cases: file, line from 1, expression, value.</summary>
    public static IEnumerable<(string File, int Line, string Expression, string Value)> All()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "expressions"), "*.txt").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(path);
            for (int i = 0; i < lines.Length; i++)
            {
                int arrow = lines[i].LastIndexOf(" => ", StringComparison.Ordinal);
                if (arrow > 0 && !lines[i].StartsWith("# ", StringComparison.Ordinal)) yield return (Path.GetFileNameWithoutExtension(path), i + 1, lines[i][..arrow], lines[i][(arrow + 4)..]);
            }
        }
    }

    /// <summary>The value as the table writes it.</summary>
    public static string Write(object? value) => value is CelError ? "error" : CelFormat.ToText(value);

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        public override DateTimeOffset GetUtcNow() => new(2025, 3, 14, 22, 30, 0, TimeSpan.Zero);
    }
}
