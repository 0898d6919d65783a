using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NoteSchema.Generators.Tests;

/// <summary>What is made again after an edit, told by the generator's own steps.</summary>
public sealed class IncrementalTests
{
    private const int Count = 50;

    private readonly AdditionalText[] _schemas = [.. Enumerable.Range(0, Count).Select(number => new SchemaText($"s{number}.yaml", Schema(number)))];
    private readonly CSharpCompilation _compilation = Compiler.Create("class Program;");
    private readonly GeneratorDriver _driver;

    public IncrementalTests() => _driver = Compiler.Driver([]).AddAdditionalTexts([.. _schemas]).RunGenerators(_compilation);

    [Fact]
    public void The_first_run_makes_all()
    {
        Assert.Equal(Count, _driver.GetRunResult().GeneratedTrees.Length);
        Assert.Equal(Count, Reasons(_driver, TrackingNames.Emit).Count(reason => reason == IncrementalStepRunReason.New));
    }

    [Fact]
    public void Editing_one_schema_of_fifty_makes_one_again()
    {
        GeneratorDriver edited = _driver.ReplaceAdditionalText(_schemas[7], new SchemaText("s7.yaml", Schema(7) + "  more: date\n")).RunGenerators(_compilation);
        Assert.Equal(1, Remade(edited, TrackingNames.Read));
        Assert.Equal(1, Remade(edited, TrackingNames.Emit));
        Assert.Contains("DateOnly? More", edited.GetRunResult().GeneratedTrees.Single(tree => tree.FilePath.Contains("schema-7.", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_in_a_schema_makes_nothing_again()
    {
        GeneratorDriver edited = _driver.ReplaceAdditionalText(_schemas[7], new SchemaText("s7.yaml", "# said before\n" + Schema(7))).RunGenerators(_compilation);
        Assert.Equal(1, Remade(edited, TrackingNames.Read));
        Assert.Equal(0, Remade(edited, TrackingNames.Emit));
    }

    [Fact]
    public void Editing_csharp_makes_nothing_again()
    {
        GeneratorDriver edited = _driver.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More;", Compiler.ParseOptions)));
        Assert.Equal([0, 0, 0], [Remade(edited, TrackingNames.Read), Remade(edited, TrackingNames.Resolve), Remade(edited, TrackingNames.Emit)]);
    }

    [Fact]
    public void New_options_that_say_the_same_make_nothing_again()
    {
        GeneratorDriver edited = _driver.WithUpdatedAnalyzerConfigOptions(new BuildSettings()).RunGenerators(_compilation);
        Assert.Equal([0, 0, 0], [Remade(edited, TrackingNames.Read), Remade(edited, TrackingNames.Resolve), Remade(edited, TrackingNames.Emit)]);
    }

    [Fact]
    public void A_schema_broken_by_an_edit_takes_no_other_with_it()
    {
        GeneratorDriver edited = _driver.ReplaceAdditionalText(_schemas[7], new SchemaText("s7.yaml", "schema: schema-7\nfields: {\n  a: [")).RunGenerators(_compilation);
        Assert.Equal(Count, edited.GetRunResult().GeneratedTrees.Length);
        Assert.All(edited.GetRunResult().Diagnostics, diagnostic => Assert.Equal("s7.yaml", diagnostic.Location.GetLineSpan().Path));
        Assert.NotEmpty(edited.GetRunResult().Diagnostics);
    }

    [Fact]
    public void What_steps_hand_on_holds_nothing_of_the_compilers_and_compares_by_value()
    {
        GeneratorDriver again = Compiler.Driver([]).AddAdditionalTexts([.. _schemas]).RunGenerators(_compilation);
        foreach (string step in new[] { TrackingNames.Read, TrackingNames.Resolve, TrackingNames.Emit })
        {
            object[] first = [.. Outputs(_driver, step).Select(output => output.Value)];
            Assert.Equal(Count, first.Length);
            Assert.Equal(first, Outputs(again, step).Select(output => output.Value));
            Assert.All(first, value => Assert.DoesNotContain(ObjectGraph.Types(value), type => type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true));
        }
    }

    private static int Remade(GeneratorDriver driver, string step) => Reasons(driver, step).Count(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) => Outputs(driver, step).Select(output => output.Reason);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs);

    private static string Schema(int number) => $$"""
        schema: schema-{{number}}
        title: Schema number {{number}}
        rules:
          early: { assert: day < date('2030-01-01'), message: "{day} is late." }
        fields:
          day: { type: date, required: true, derive: find_date(file.name) }
          kind: { type: enum, values: [one, two], default: one }

        """;
}
