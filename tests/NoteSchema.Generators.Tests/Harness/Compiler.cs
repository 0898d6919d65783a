using System.Collections.Immutable;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NoteSchema.Generators.Tests;

/// <summary>Compiles what the generator makes, as a project that uses the NoteSchema library would.</summary>
internal static class Compiler
{
    /// <summary>Pinned: a newer compiler's default language must not decide what is tested.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] s_references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Note).Assembly.Location)];

    /// <summary>A library project; every warning is on, missing documentation too.</summary>
    public static CSharpCompilation Create(params IEnumerable<string> sources) => Create(ParseOptions.LanguageVersion, sources);

    /// <summary>The same in another version of C#.</summary>
    public static CSharpCompilation Create(LanguageVersion language, params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions.WithLanguageVersion(language))),
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Everything the compiler says, hidden hints aside.</summary>
    public static IReadOnlyList<string> Complaints(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.ToString())];

    /// <summary>The compiled assembly, loaded; fails the test where the compiler says anything at all.</summary>
    public static System.Reflection.Assembly Load(Compilation compilation)
    {
        Assert.Empty(Complaints(compilation));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("Consumer", isCollectible: true);
        context.Resolving += (_, name) => name.Name == "NoteSchema" ? typeof(Note).Assembly : null;
        return context.LoadFromStream(image);
    }

    /// <summary>Runs the generator once.</summary>
    public static GeneratorDriverRunResult Generate(params IEnumerable<(string Path, string Yaml)> schemas) =>
        Driver(schemas).RunGenerators(Create()).GetRunResult();

    /// <summary>A driver whose steps can be followed.</summary>
    public static GeneratorDriver Driver(IEnumerable<(string Path, string Yaml)> schemas, BuildSettings? settings = null) => CSharpGeneratorDriver.Create(
        [new NoteSchemaGenerator().AsSourceGenerator()],
        schemas.Select(schema => (AdditionalText)new SchemaText(schema.Path, schema.Yaml)).ToImmutableArray(),
        ParseOptions,
        settings ?? new BuildSettings(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The one file made of one schema without problems.</summary>
    public static string CodeOf(string yaml)
    {
        GeneratorDriverRunResult result = Generate(("schema.yaml", yaml));
        Assert.Empty(result.Diagnostics);
        return Assert.Single(result.GeneratedTrees).ToString();
    }
}
