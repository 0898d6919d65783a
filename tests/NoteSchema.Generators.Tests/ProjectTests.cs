using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NoteSchema.Generators.Tests;

/// <summary>What a project says of itself, and what the generator makes of that.</summary>
public sealed class ProjectTests
{
    private const string Mood = "schema: mood\nfields: { how: { type: enum, values: [up, down] } }\n";

    [Fact]
    public void A_project_in_an_older_language_is_told_so_once_and_gets_no_code_that_it_cannot_read()
    {
        GeneratorDriverRunResult result = Run(LanguageVersion.CSharp11, new BuildSettings(), out _);
        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("NS9901: Classes of note schemas need C# 12.0 or newer, and this project is in C# 11.0: take `LangVersion` out of it, or raise it", $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        Assert.Empty(result.GeneratedTrees);
    }

    [Fact]
    public void A_project_without_schemas_may_be_in_any_language() =>
        Assert.Empty(Compiler.Driver([]).WithUpdatedParseOptions(Compiler.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp7)).RunGenerators(Compiler.Create(LanguageVersion.CSharp7)).GetRunResult().Diagnostics);

    [Theory]
    [InlineData(null, Accessibility.Public)]
    [InlineData("", Accessibility.Public)]
    [InlineData("public", Accessibility.Public)]
    [InlineData("Internal", Accessibility.Internal)]
    public void The_classes_are_for_all_or_for_their_project_only(string? visibility, Accessibility expected)
    {
        Assert.Empty(Run(LanguageVersion.CSharp14, new BuildSettings(visibility: visibility), out Compilation compilation).Diagnostics);
        Assert.Equal([expected, expected], new[] { "Vault.MoodNote", "Vault.MoodNoteValues" }.Select(name => compilation.GetTypeByMetadataName(name)!.DeclaredAccessibility));
        Assert.Empty(Compiler.Complaints(compilation));
    }

    [Fact]
    public void A_visibility_that_there_is_none_of_is_an_error()
    {
        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(Run(LanguageVersion.CSharp14, new BuildSettings(visibility: "private"), out _).Diagnostics);
        Assert.Equal("NS9902", diagnostic.Id);
        Assert.Contains("not `private`", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static GeneratorDriverRunResult Run(LanguageVersion language, BuildSettings settings, out Compilation compilation) =>
        Compiler.Driver([("mood.yaml", Mood)], settings).WithUpdatedParseOptions(Compiler.ParseOptions.WithLanguageVersion(language))
            .RunGeneratorsAndUpdateCompilation(Compiler.Create(language), out compilation, out ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> _).GetRunResult();
}
