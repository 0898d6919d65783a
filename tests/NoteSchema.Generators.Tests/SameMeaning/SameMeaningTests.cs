using System.Reflection;
using Microsoft.CodeAnalysis;
using NoteSchema.Emitter;
using NoteSchema.ExpressionTests;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Generators.Tests.SameMeaning;

/// <summary>A schema means the same whether the generator wrote it as C# or the composer put it together: same findings, same fixes, same derived values, same migrations, to the letter.</summary>
public class SameMeaningTests
{
    private const int SchemasInOneRun = 25;
    private const int NotesOfOneSchema = 40;

    private static readonly NoteEnvironment s_environment = new()
    {
        Owner = new NoteLink("Tomas Lind"),
        Modified = new DateTimeOffset(2025, 3, 20, 8, 0, 0, TimeSpan.Zero),
        Size = 1234,
        Vault = new FewNotes(
            [new Schema { Id = "drawn0", Fields = [new Field("title", new StringType()), new Field("date", new DateType())] }],
            ("People/Tomas Lind.md", "---\ntype: drawn0\ntitle: Pumps\ndate: 2025-03-01\n---\n"),
            ("People/Ilse Brandt.md", "---\ntitle: Valves\ndate: 2025-3-1\n---\n")),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Drawn_schemas_mean_the_same_both_ways(int seed)
    {
        var random = new Random(seed);
        var schemas = new DrawnSchema(random);
        SchemaSet set = SchemaSetReader.Read(Enumerable.Range(0, SchemasInOneRun).Select(number => new SchemaFile($"drawn{number}.yaml", schemas.Draw(number))));
        // A rule or option that cannot go with another is left out by the reader; most must be there for the test to mean something.
        Assert.True(set.Schemas.Count > SchemasInOneRun * 2 / 3, string.Join("\n", set.Problems.Select(problem => $"{problem.Path}:{problem.Line + 1}:{problem.Character + 1} {problem.Message}")));
        int findings = Compare(set, (schema, index) => new DrawnNote(random).Draw(int.Parse(schema.Id["drawn".Length..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(findings > 2000, $"only {findings} findings");
    }

    [Fact]
    public void The_schemas_of_the_sample_vault_and_those_that_come_with_it_mean_the_same_both_ways()
    {
        string[] own = [.. Directory.EnumerateFiles(Path.Combine(SampleVault(), "schemas"), "*.yaml").Order(StringComparer.Ordinal)];
        SchemaSet set = SchemaSetReader.Read([.. own.Select(path => new SchemaFile(path, File.ReadAllText(path))), .. BuiltInSchemas.Files]);
        Assert.Empty(set.Problems);
        string[] notes = [.. Directory.EnumerateFiles(SampleVault(), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Assert.All(own, path => Assert.Contains(set.Schemas, schema => schema.Id == Path.GetFileNameWithoutExtension(path)));
        Compare(set, (_, index) => notes[index], notes.Length);
    }

    private static int Compare(SchemaSet set, Func<SchemaModel, int, string> draw, int notes = NotesOfOneSchema)
    {
        Assembly generated = Compiler.Load(Compiler.Create(set.Schemas.Select(schema => CSharpEmitter.Emit(schema, "Drawn").Text)));
        int findings = 0;
        foreach (SchemaModel model in set.Schemas)
        {
            var compiled = (Schema)generated.GetType("Drawn." + model.ClassName, throwOnError: true)!.GetProperty("Schema")!.GetValue(null)!;
            Schema composed = SchemaComposer.Compose(model);
            Assert.Equal(composed.Extends, compiled.Extends);
            for (int i = 0; i < notes; i++)
            {
                string text = draw(model, i);
                string path = i % 3 == 0 ? "Inbox/20250314 Note.md" : "Note.md";
                string first = Tell(text, path, compiled), second = Tell(text, path, composed);
                Assert.True(first == second, $"schema {model.Id}, note:\n{text}\n\ngenerated:\n{first}\ncomposed:\n{second}");
                findings += first.Count(character => character == '\n');
            }
        }
        return findings;
    }

    private static string Tell(string text, string path, Schema schema)
    {
        Note note = Note.Parse(text, path);
        IEnumerable<string> findings = NoteChecker.Check(note, schema, s_environment).Select(found =>
            $"{found.Span} {found.Severity} {found.Rule.Code} {found.Name} {found.Message} {string.Join(" ", found.Fixes.Select(fix => $"[{fix.Kind} {fix.Title} {string.Join(";", fix.Edits.Select(edit => $"{edit.Span}={edit.NewText.Replace("\n", "\\n", StringComparison.Ordinal)}"))}]"))}");
        IEnumerable<string> derived = NoteDeriver.Derive(new NoteReading(note, schema, s_environment)).Select(value => $"{value.Field} = {value.Value} from {value.Reason}");
        MigrationResult result = schema.Migrate(note, s_environment);
        string migrated = $"{result.State} {result.From} {result.To} {string.Join("; ", result.Steps.Select(step => $"{step.Version} {step.Step}"))} {result.Failure?.Message} {string.Join(";", result.Edits.Select(edit => $"{edit.Span}={edit.NewText}"))}";
        return string.Concat(findings.Concat(derived).Append(migrated).Select(line => line.Replace("\n", "\\n", StringComparison.Ordinal) + "\n"));
    }

    private static string SampleVault()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "samples", "vault"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples", "vault");
    }
}
