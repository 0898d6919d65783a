using NoteSchema.Language;

namespace NoteSchema.Vaults.Tests.Checking;

/// <summary>Checks notes against schemas written in a test, and tells the findings in a form that is good to read.</summary>
internal static class NoteCheck
{
    public static readonly NoteEnvironment Environment = new() { Owner = new NoteLink("Tomas Lind"), Clock = new FixedClock() };

    public static Schema Compose(string yaml)
    {
        SchemaSet set = SchemaSetReader.Read([new SchemaFile("test.yaml", yaml)]);
        Assert.Empty(set.Problems.Select(problem => $"{problem.Line + 1}:{problem.Character + 1} {problem.Message}"));
        return SchemaComposer.Compose(Assert.Single(set.Schemas));
    }

    /// <summary>The findings as <c>rule “text at its range” [fix → text after it]</c>.</summary>
    public static string[] Findings(string yaml, string note, string path = "Note.md")
    {
        Note parsed = Note.Parse(note, path);
        return [.. NoteChecker.Check(parsed, Compose(yaml), Environment).Select(found => $"{found.Name} “{parsed.Source.ToString(found.Span)}”")];
    }

    /// <summary>The findings themselves.</summary>
    public static IReadOnlyList<Diagnostic> Check(string yaml, string note, string path = "Note.md") => NoteChecker.Check(Note.Parse(note, path), Compose(yaml), Environment);

    /// <summary>The note after the first fix of its only finding.</summary>
    public static string Fixed(string yaml, string note)
    {
        Diagnostic found = Assert.Single(Check(yaml, note));
        return TextEdit.Apply(note, Assert.Single(found.Fixes.Take(1)).Edits);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 4, 1, 9, 30, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
