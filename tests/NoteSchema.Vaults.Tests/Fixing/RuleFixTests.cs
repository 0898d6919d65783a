using System.Text;
using NoteSchema.Language;
using NoteSchema.Vaults.Tests.Links;
using VerifyXunit;

namespace NoteSchema.Vaults.Tests.Fixing;

/// <summary>The fixes of the wrong note that each rule documents.</summary>
public class RuleFixTests
{
    private static readonly string[] s_unshown = ["invalid-utf8", "yaml-too-large"];

    public static TheoryData<string> Names => [.. global::NoteSchema.Rules.All.Select(rule => rule.Name).Except(s_unshown)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fix_takes_its_finding_away_and_brings_no_other(string name)
    {
        Rule rule = global::NoteSchema.Rules.Find(name)!;
        IReadOnlyList<Diagnostic> found = Check(rule, rule.ExamplePath, rule.Wrong);
        foreach (Diagnostic finding in found)
        {
            foreach (Fix fix in finding.Fixes.Where(fix => fix.File?.Source is null))
            {
                // A note that a fix makes leaves the one with the finding as it is.
                string fixedText = fix.File is null ? TextEdit.Apply(rule.Wrong, fix.Edits) : rule.Wrong;
                IReadOnlyList<Diagnostic> left = Check(rule, rule.ExamplePath, fixedText, fix.File is null ? [] : [new ExampleNote(fix.File.Path, fix.Edits[0].NewText)]);
                string what = $"{fix.Kind}: {fix.Title}\n{fixedText}";
                Assert.True(left.Count(other => other.Message == finding.Message) < found.Count(other => other.Message == finding.Message), what);
                Assert.True(left.All(other => found.Any(known => known.Name == other.Name)), $"{string.Join("; ", left.Select(other => other.Message))}\n{what}");
            }
        }
    }

    /// <summary>What is offered, for a reader to judge. A rule that offers nothing is in it too.</summary>
    [Fact]
    public async Task What_each_rule_offers()
    {
        var text = new StringBuilder();
        foreach (Rule rule in global::NoteSchema.Rules.All.Where(rule => !s_unshown.Contains(rule.Name)))
        {
            text.Append(rule.Name).Append('\n');
            foreach (Fix fix in Check(rule, rule.ExamplePath, rule.Wrong).SelectMany(finding => finding.Fixes)) text.Append("  ").Append(fix.Kind.ToString().ToLowerInvariant()).Append(": ").Append(fix.Title).Append('\n');
        }
        await Verifier.Verify(text.ToString());
    }

    private static IReadOnlyList<Diagnostic> Check(Rule rule, string path, string text, params ExampleNote[] others)
    {
        if (rule.OtherNotes.Count > 0) return new MemoryVault(rule.Schema, [.. rule.OtherNotes, .. others]).Check(path, text);
        IReadOnlyList<SchemaFile> files = rule.Schema is null ? [] : [.. rule.Schema.Split("---\n").Select((schema, index) => new SchemaFile($"{index}.yaml", schema))];
        return new Linter(VaultSettings.Default, VaultSchemas.Load(files).Schemas).Lint(path, text).Diagnostics;
    }
}
