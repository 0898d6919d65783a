using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NoteSchema.Language;
using NoteSchema.Vaults;
using VerifyXunit;

namespace NoteSchema.Generators.Tests;

/// <summary>The generated files of a few schemas that between them use every part of the language.</summary>
public sealed class GeneratedCodeTests
{
    [Theory]
    [InlineData("fields")]
    [InlineData("sections")]
    [InlineData("transcript")]
    public async Task Generated_code_reads_well_and_compiles_without_a_warning(string name)
    {
        GeneratorDriverRunResult result = Compiler.Generate((name + ".yaml", SchemaNamed(name)), ("person.yaml", "schema: person"));
        Assert.Empty(result.Diagnostics);
        Assert.Empty(Compiler.Complaints(Compiler.Create(result.GeneratedTrees.Select(tree => tree.ToString()))));
        await Verifier.Verify(result.GeneratedTrees[0].ToString(), extension: "cs").UseDirectory("Snapshots").UseParameters(name);
    }

    [Theory]
    [InlineData(null, null, "NoteSchemas")]
    [InlineData("My Vault-2.class.7up", null, "My_Vault_2._class._7up")]
    [InlineData("Ignored", "Own.Name", "Own.Name")]
    public void The_namespace_is_the_projects_made_fit_for_code(string? root, string? own, string expected)
    {
        Compilation compilation = Compiler.Create();
        Compiler.Driver([("a.yaml", "schema: a")], new BuildSettings(root, own)).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        Assert.NotNull(generated.GetTypeByMetadataName(expected + ".ANote"));
        Assert.Empty(Compiler.Complaints(generated));
    }

    [Fact]
    public void A_consumers_own_types_do_not_change_what_generated_code_means()
    {
        const string Own = "namespace Vault { class Note; class Field; class Severity; class Schema; class Cel; class Expression; namespace System { class DateOnly; } namespace NoteSchema { class Note; } }";
        Assert.Empty(Compiler.Complaints(Compiler.Create(Own, Compiler.CodeOf(SchemaNamed("fields")), Compiler.CodeOf(SchemaNamed("sections")), Compiler.CodeOf("schema: system"))));
    }

    [Fact]
    public void Keys_whose_names_are_taken_in_CSharp_get_others()
    {
        string[] taken = [.. CSharpNames.ObjectMembers, .. CSharpNames.NoteMembers, "many-note", "😀"];
        string Keys(string indent, string type) => string.Concat(taken.Select(key => $"{indent}{key}: {type}\n"));
        string schema = $"schema: many\nfields:\n{Keys("  ", "string")}  place:\n    type: object\n    fields:\n{Keys("      ", "string")}" +
            "body:\n  sections:\n    equals: { heading: E }\n    text: { heading: T, sections: { text: { heading: T2 }, exists: { heading: X }, section: { heading: S2 }, items: { heading: I, content: list } } }\n" +
            "    rows: { heading: R, content: table, columns: { equals: string, to_string: { type: date } } }\n    said: { heading: S, content: lines, line: \"{equals}: {clone}\" }\n";
        string code = Compiler.CodeOf(schema);
        Assert.Empty(Compiler.Complaints(Compiler.Create(code)));
        Type type = Compiler.Load(Compiler.Create(code)).GetType("Vault.ManyNote", throwOnError: true)!;
        dynamic note = type.GetMethod("Read")!.Invoke(null, [Note.Parse("---\nNote: a\nRead: b\nmany-note: c\n😀: d\nplace: { Note: e, ToString: f }\n---\n## T\n### T2\nhere\n"), null])!;
        Assert.Equal(("a", "b", "c", "d", "e", "f", "here"), ((string)note.NoteValue, (string)note.ReadValue, (string)note.ManyNoteValue, (string)note.UD83DUDE00, (string)note.Place.Note, (string)note.Place.ToStringValue, (string)note.Sections.Text.TextSection.Text));
    }

    [Fact]
    public void Who_uses_a_deprecated_field_is_told_why_not_to()
    {
        const string Use = "static class Program { static object Main(Vault.OldNote note) => (note.Rest, note.Place.Street); }";
        string code = Compiler.CodeOf("schema: old\nfields:\n  rest: { type: string, deprecated: 'Use \"new\".' }\n  place: { type: object, required: true, fields: { street: { type: string, deprecated: Use road. } } }\n");
        Assert.Empty(Compiler.Complaints(Compiler.Create(code)));
        Assert.Equal(["'OldNote.PlaceObject.Street' is obsolete: 'Use road.'", "'OldNote.Rest' is obsolete: 'Use \"new\".'"],
            Compiler.Create(code, Use).GetDiagnostics().Where(diagnostic => diagnostic.Id == "CS0618").Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void The_oldest_language_that_the_package_takes_can_read_what_it_makes() =>
        Assert.Empty(Compiler.Complaints(Compiler.Create(LanguageVersion.CSharp12,
        [
            .. BuiltInSchemas.Files.Select(file => (file.Path, file.Text)).Append(("person.yaml", "schema: person")).DistinctBy(file => Path.GetFileName(file.Item1)).Chunk(100).SelectMany(files => Compiler.Generate(files).GeneratedTrees).Select(tree => tree.ToString()),
            Compiler.CodeOf(SchemaNamed("fields")),
            Compiler.CodeOf(SchemaNamed("sections")),
        ])));

    internal static string SchemaNamed(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", name + ".yaml"));
}
