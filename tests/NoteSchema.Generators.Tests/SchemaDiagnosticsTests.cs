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
        Assert.Equal("docs/rules/unknown-type.md", diagnostic.Descriptor.HelpLinkUri);
        Assert.EndsWith("good.g.cs", Assert.Single(result.GeneratedTrees).FilePath, StringComparison.Ordinal);
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
    public void Files_that_are_no_schemas_are_left_alone()
    {
        GeneratorDriverRunResult result = Compiler.Generate(("notes.txt", "schema: [[["));
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedTrees);
    }
}
