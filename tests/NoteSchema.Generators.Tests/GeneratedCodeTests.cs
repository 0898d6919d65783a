namespace NoteSchema.Generators.Tests;

public sealed class GeneratedCodeTests
{
    [Fact]
    public void A_whole_schema_becomes_a_file_that_compiles_without_any_warning()
    {
        string transcript = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "transcript.yaml"));
        Microsoft.CodeAnalysis.GeneratorDriverRunResult result = Compiler.Generate(("transcript.yaml", transcript), ("person.yaml", "schema: person"));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.GeneratedTrees.Length);
        Assert.NotNull(Compiler.Load(Compiler.Create(result.GeneratedTrees.Select(tree => tree.ToString()))).GetType("Vault.TranscriptNote"));
    }
}
