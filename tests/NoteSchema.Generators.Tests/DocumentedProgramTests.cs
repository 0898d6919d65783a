using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NoteSchema.Vaults;

namespace NoteSchema.Generators.Tests;

/// <summary>The programs that the documentation shows compile, each page's as one program.</summary>
public sealed class DocumentedProgramTests
{
    // What a project with implicit usings has, and a note's path.
    private const string Around = "using NoteSchema; using System; using System.Collections.Generic; using System.IO; using System.Linq; using Vault;\nstring path = \"Inbox/Note.md\";\n";

    [Fact]
    public void The_program_in_the_readme_goes_with_the_schema_in_the_readme()
    {
        string readme = Page("README.md");
        AssertCompiles(readme, [("decision.yaml", Blocks(readme, "yaml").First()), ("person.yaml", "schema: person\n")]);
    }

    [Fact]
    public void The_program_in_the_page_about_C_sharp_goes_with_the_schemas_that_come_with_it() =>
        AssertCompiles(Page("docs/csharp.md"), BuiltInSchemas.Files.Select(file => (file.Path, file.Text)));

    private static void AssertCompiles(string page, IEnumerable<(string Path, string Yaml)> schemas)
    {
        string[] programs = [.. Blocks(page, "csharp")];
        Assert.NotEmpty(programs);
        GeneratorDriverRunResult result = Compiler.Generate(schemas);
        Assert.Empty(result.Diagnostics);
        Compilation compilation = Compiler.Create([.. result.GeneratedTrees.Select(tree => tree.ToString()), Around + string.Concat(programs)])
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(Compiler.Complaints(compilation));
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        Regex.Matches(page, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant).Select(match => match.Groups[1].Value);

    private static string Page(string path)
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NoteSchema.sln"))) folder = folder.Parent!;
        return File.ReadAllText(Path.Combine(folder.FullName, path)).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
