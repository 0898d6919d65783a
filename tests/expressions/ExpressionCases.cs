namespace NoteSchema.ExpressionTests;

/// <summary>The table of expressions and their values that both back ends are held to: lines <c>expression => value</c>, the value as <see cref="CelFormat"/> writes it, or <c>error</c>.</summary>
internal static class ExpressionCases
{
    /// <summary>The note that the expressions run on.</summary>
    public static NoteReading Note { get; } = new(
        NoteSchema.Note.Parse("# Call\n\n- [ ] Ask Ada\n", "Calls/2025-03-14 Call.md"),
        new Schema { Id = "call" },
        new NoteEnvironment { Clock = new FixedClock(), Owner = new NoteLink("Me") });

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
