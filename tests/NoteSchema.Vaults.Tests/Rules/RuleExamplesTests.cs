using NoteSchema.Language;
using NoteSchema.Vaults.Tests.Links;

namespace NoteSchema.Vaults.Tests;

public class RuleExamplesTests
{
    /// <summary>Reported of bytes, or of more text than a page should show.</summary>
    private static readonly string[] Unshown = ["invalid-utf8", "yaml-too-large"];

    public static TheoryData<string> Names => [.. global::NoteSchema.Rules.All.Select(rule => rule.Name).Except(Unshown)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_wrong_note_has_the_finding_and_the_right_one_has_none(string name)
    {
        Rule rule = global::NoteSchema.Rules.Find(name)!;
        if (rule.OtherNotes.Count > 0)
        {
            Assert.Equal([rule], new MemoryVault(rule.Schema, rule.OtherNotes).Check(rule.ExamplePath, rule.Wrong).Select(found => found.Rule).Distinct());
            Assert.Empty(new MemoryVault(rule.Schema, rule.OtherNotes).Check(rule.ExamplePath, rule.Right).Select(found => found.Message));
            return;
        }
        IReadOnlyList<SchemaFile> files = rule.Schema is null ? [] : [.. rule.Schema.Split("---\n").Select((text, index) => new SchemaFile($"{index}.yaml", text))];
        VaultSchemas schemas = VaultSchemas.Load(files);
        Assert.Empty(schemas.Problems.Select(problem => problem.Message));
        var linter = new Linter(VaultSettings.Default, schemas.Schemas);
        Assert.Equal([rule], linter.Lint(rule.ExamplePath, rule.Wrong).Diagnostics.Select(found => found.Rule).Distinct());
        Assert.Empty(linter.Lint(rule.ExamplePath, rule.Right).Diagnostics.Select(found => found.Message));
    }
}
