using Microsoft.CodeAnalysis;

namespace NoteSchema.Generators.Tests;

/// <summary>Mistakes in schemas, as the compiler shows them.</summary>
public sealed class SchemaDiagnosticsTests
{
    [Fact]
    public void A_mistake_is_shown_at_its_place_in_the_yaml_with_its_rule()
    {
        GeneratorDriverRunResult result = Compiler.Generate(("schemas/bad.yaml", "schema: bad\nfields:\n  day: { type: dat }\n"), ("schemas/good.yaml", "schema: good"));
        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("NS9003", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.StartsWith("schemas/bad.yaml: (2,15)-(2,18)", diagnostic.Location.GetLineSpan().ToString(), StringComparison.Ordinal);
        Assert.Contains("date", diagnostic.GetMessage(), StringComparison.Ordinal);
        // Who has the package has no page of the documentation; what is said must do.
        Assert.Equal("", diagnostic.Descriptor.HelpLinkUri);
        Assert.Contains("noteschema explain unknown-type", diagnostic.Descriptor.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_uses_the_class_is_told_of_the_mistake_in_the_schema_and_of_nothing_else()
    {
        const string Yaml = """
            schema: visit
            version: 2
            fields:
              day: { type: date, required: true }
              kind: { type: enum, values: [short, long] }
              length: { type: integr, min: 1 }
              note: { type: string, derive: dai + 1 }
            body:
              sections:
                tasks: { heading: Tasks, content: tasks }
                other: { heading: Other, contents: list }
            rules:
              r: { assert: dya == 1 }
            bdy: {}
            migrations:
              2:
                - rename_fild: { from: a, to: day }
            """;
        const string Program = """
            using Vault;
            static class Program
            {
                static string Main(NoteSchema.Note note) =>
                    VisitNote.TryRead(note, out VisitNote? visit) ? $"{visit.Day.Year} {visit.Kind == VisitNote.KindOption.Long} {visit.Length} {visit.Rest()} {visit.Sections.Tasks.Tasks.Count}" : $"{VisitNote.Validate(note).Count}";
                static string? Rest(this VisitNote visit) => visit.Sections.Other?.ToString();
            }
            """;
        Compiler.Driver([("visit.yaml", Yaml)]).RunGeneratorsAndUpdateCompilation(Compiler.Create(Program), out Compilation compilation, out System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> problems);
        Assert.Equal(["NS9002", "NS9003"], problems.Select(problem => problem.Id).Distinct().Order().Take(2));
        Assert.All(problems, problem => Assert.StartsWith("NS9", problem.Id, StringComparison.Ordinal));
        Assert.Empty(Compiler.Complaints(compilation));
    }

    [Theory]
    [InlineData("  kin")]
    [InlineData("  kind: { type: enum, values: [")]
    [InlineData("  kind: { type: enum, values: [short, long ] ")]
    [InlineData("\tkind: date")]
    [InlineData("  kind: \"date")]
    [InlineData("  kind: type: date")]
    [InlineData("   kind: date")]
    [InlineData("  kind: @date")]
    [InlineData("  - kind")]
    public void A_line_that_is_being_written_takes_no_other_property_away(string line)
    {
        string yaml = $"schema: visit\nfields:\n  day: {{ type: date, required: true }}\n{line}\n  length: {{ type: integer, min: 1 }}\nbody:\n  sections:\n    tasks: {{ heading: Tasks, content: tasks }}\nrules:\n  r: {{ assert: kind == day }}\n";
        const string Program = "using Vault; static class Program { static string Main(NoteSchema.Note note) => VisitNote.TryRead(note, out VisitNote? visit) ? $\"{visit.Day.Year} {visit.Length} {visit.Sections.Tasks.Tasks.Count}\" : $\"{VisitNote.Validate(note).Count}\"; }";
        Compiler.Driver([("visit.yaml", yaml)]).RunGeneratorsAndUpdateCompilation(Compiler.Create(Program), out Compilation compilation, out System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> problems);
        Assert.Equal("NS9001", Assert.Single(problems).Id);
        Assert.Empty(Compiler.Complaints(compilation));
    }

    [Theory]
    [InlineData("a.yaml", "schema: same\n", "b.yaml", "schema: same\n")]
    [InlineData("a.yaml", "schema: one-x\n", "b.yaml", "schema: one--x\nfields: { d: dat }\n")]
    [InlineData("a.yaml", "schema: base\nfields: { d: dat }\n", "b.yaml", "schema: child\nextends: base\nfields: { e: date }\n")]
    [InlineData("a.yaml", "schema: child\nextends: nobody\nfields: { e: date }\n", "b.yaml", "fields: { e: date }\n")]
    [InlineData("a.yaml", "schema: cut\nfields:\n  e: date\n  f: [", "b.yaml", "schema: twice\nfields: { e: date, E: date }\n")]
    public void What_is_made_of_schemas_with_mistakes_compiles(string first, string one, string second, string two)
    {
        GeneratorDriverRunResult result = Compiler.Generate((first, one), (second, two));
        Assert.NotEmpty(result.Diagnostics);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "NS9900");
        Assert.Empty(Compiler.Complaints(Compiler.Create(result.GeneratedTrees.Select(tree => tree.ToString()))));
    }

    [Fact]
    public void An_expression_is_shown_at_its_column()
    {
        const string Yaml = "schema: bad\nrules:\n  r: { assert: dat == 1 }\nfields: { date: date }\n";
        Assert.StartsWith("bad.yaml: (2,15)-(2,18)", Assert.Single(Compiler.Generate(("bad.yaml", Yaml)).Diagnostics).Location.GetLineSpan().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_shown()
    {
        GeneratorDriverRunResult result = Compiler.Generate(
            ("a.yaml", "schema: a\nfields:\n  x: { type: nonsense }\n  y: { typ: date }\nbdy: {}\n"),
            ("b.yaml", "schema: a\n"),
            ("c.yaml", ""),
            ("d.yaml", "- 1\n- 2\n"));
        Assert.Equal(["a.yaml", "a.yaml", "a.yaml"], result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Where(path => path == "a.yaml").Take(3));
        Assert.Equal(["a.yaml", "b.yaml", "c.yaml", "d.yaml"], result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct().Order());
    }

    [Fact]
    public void Of_a_file_that_is_not_there_the_compiler_alone_tells()
    {
        GeneratorDriverRunResult result = Compiler.Driver([]).AddAdditionalTexts([new SchemaText("gone.yaml", null)]).RunGenerators(Compiler.Create()).GetRunResult();
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedTrees);
    }

    [Fact]
    public void Files_that_are_no_schemas_are_left_alone()
    {
        GeneratorDriverRunResult result = Compiler.Generate(("notes.txt", "schema: [[["));
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedTrees);
    }
}
