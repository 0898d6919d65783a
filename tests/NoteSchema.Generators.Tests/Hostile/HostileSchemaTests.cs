using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NoteSchema.Emitter;
using NoteSchema.Language;

namespace NoteSchema.Generators.Tests;

/// <summary>No text of a schema becomes code.</summary>
public sealed class HostileSchemaTests
{
    private const int BatchSize = 250;

    [Fact]
    public void Ten_thousand_hostile_schemas_become_ascii_with_exactly_the_members_of_their_models_or_nothing()
    {
        int models = 0;
        HostileSchemas.Yaml.Array[BatchSize].Sample(
            batch =>
            {
                foreach (SchemaModel model in Models(batch))
                {
                    Interlocked.Increment(ref models);
                    CheckText(model);
                }
            },
            iter: 10_000 / BatchSize,
            threads: 1);
        Assert.True(models > 500, $"Only {models} of the schemas were in order; the test has lost its bite.");
    }

    [Fact]
    public void Hostile_schemas_compile_without_a_word_from_the_compiler() => HostileSchemas.Yaml.Array[BatchSize].Sample(
        batch => Assert.Empty(Compiler.Complaints(Compiler.Create(Models(batch).Select((model, number) => CSharpEmitter.Emit(model, $"Vault{number}").Text)))),
        iter: 8,
        threads: 1);

    [Fact]
    public void What_can_be_read_of_hostile_schemas_with_mistakes_compiles_too_or_is_refused() => HostileSchemas.Yaml.Array[BatchSize].Sample(
        batch => Assert.Empty(Compiler.Complaints(Compiler.Create(Outlines(batch).Select((model, number) => TryEmit(model, $"Vault{number}")).OfType<string>()))),
        iter: 8,
        threads: 1);

    [Fact]
    public void Every_utf16_unit_comes_back_from_a_literal_as_it_was()
    {
        string all = string.Concat(Enumerable.Range(0, 0x10000).Select(unit => (char)unit));
        string code = CSharpEmitter.Emit(new SchemaModel { Id = "all", ClassName = "AllNote", Title = all }, "Vault").Text;
        Assert.True(IsPlainAscii(code));
        var schema = (Schema)Compiler.Load(Compiler.Create(code)).GetType("Vault.AllNote")!.GetProperty("Schema")!.GetValue(null)!;
        Assert.Equal(all, schema.Title);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("a b")]
    [InlineData("X;int Y")]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a\u200Db")]
    [InlineData("\uD83D\uDE00")]
    public void A_name_that_is_none_is_refused(string name)
    {
        var field = new FieldModel { Key = "x", PropertyName = name, Type = new TypeModel { Kind = FieldKind.Date } };
        Assert.Throws<ArgumentException>(() => CSharpEmitter.Emit(new SchemaModel { Id = "a", ClassName = "ANote", Fields = new([field]) }, "Vault"));
    }

    [Fact]
    public void Generated_text_has_no_place_for_a_plain_string()
    {
        Type handler = typeof(CSharpEmitter).Assembly.GetType("NoteSchema.Emitter.CodeHandler", throwOnError: true)!;
        IEnumerable<Type> accepted = handler.GetMethods().Where(method => method.Name == "AppendFormatted").Select(method => Assert.Single(method.GetParameters()).ParameterType);
        Assert.Equal(["Code", "DocText", "Identifier", "Int64", "SafeLiteral"], accepted.Select(type => type.Name).Order());
    }

    private static List<SchemaModel> Models(IEnumerable<string> schemas) =>
        [.. schemas.Select((yaml, number) => SchemaSetReader.Read([new SchemaFile($"{number}.yaml", yaml)])).SelectMany(set => set.Schemas)];

    private static List<SchemaModel> Outlines(IEnumerable<string> schemas) =>
        [.. schemas.Select((yaml, number) => SchemaDraftReader.Read(new SchemaFile($"{number}.yaml", yaml))).Select(draft => SchemaResolver.Resolve(draft, [draft]).Outline).OfType<SchemaModel>()];

    private static string? TryEmit(SchemaModel model, string name)
    {
        try
        {
            return CSharpEmitter.Emit(model, name).Text;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void CheckText(SchemaModel model)
    {
        GeneratedFile file = CSharpEmitter.Emit(model, "Vault");
        Assert.True(IsPlainAscii(file.Text), file.Text);
        Assert.Matches("^[a-z0-9.-]+\\.g\\.cs$", file.HintName);
        CompilationUnitSyntax root = SyntaxFactory.ParseCompilationUnit(file.Text, options: Compiler.ParseOptions);
        Assert.Empty(root.GetDiagnostics());
        Assert.Subset(new HashSet<string>(["#nullable enable", "#pragma warning disable CS0618"]), root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString().Trim()).ToHashSet());
        ClassDeclarationSyntax[] types = [.. ((FileScopedNamespaceDeclarationSyntax)Assert.Single(root.Members)).Members.Cast<ClassDeclarationSyntax>()];
        ClassDeclarationSyntax type = types[0];
        Assert.Equal(type.DescendantNodes().OfType<EnumDeclarationSyntax>().Any() ? [model.ClassName, model.ClassName + "Values"] : [model.ClassName], types.Select(each => each.Identifier.ValueText));
        IEnumerable<string> fixedNames = ["Note", "Migrations", "Schema", .. model.Fields.Count > 0 ? ["Fields"] : Array.Empty<string>(), .. model.Body.Sections.Count > 0 ? ["Sections"] : Array.Empty<string>()];
        Assert.Equal(
            model.Fields.Select(field => field.PropertyName).Concat(fixedNames).Order(StringComparer.Ordinal),
            type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText).Order(StringComparer.Ordinal));
        Assert.Equal(
            model.Fields.SelectMany(field => field.Type.Values.Concat(field.Type.Items?.Values ?? default)).Select(value => value.MemberName).Order(StringComparer.Ordinal),
            type.DescendantNodes().OfType<EnumMemberDeclarationSyntax>().Select(member => member.Identifier.ValueText).Order(StringComparer.Ordinal));
        Assert.Equal(["Derive", "Migrate", "Read", "TryRead", "Validate"], type.Members.OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.ValueText).Order(StringComparer.Ordinal));
    }

    private static bool IsPlainAscii(string text) => text.All(unit => unit is '\n' or (>= ' ' and <= '~'));
}
