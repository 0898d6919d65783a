using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NoteSchema.Generators;

/// <summary>What is wrong with the project that the schemas are in, rather than with a schema.</summary>
internal static class ProjectDiagnostics
{
    /// <summary>The oldest version of C# that generated code can be read as.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp12;

    private static readonly DiagnosticDescriptor s_oldLanguage = new(
        "NS9901", "old-language", "Classes of note schemas need C# {0} or newer, and this project is in C# {1}: take `LangVersion` out of it, or raise it", "NoteSchema", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor s_unknownVisibility = new(
        "NS9902", "unknown-visibility", "`NoteSchema_Visibility` is `public` or `internal`, not `{0}`", "NoteSchema", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static void Report(SourceProductionContext output, BuildOptions options, LanguageVersion language)
    {
        if (language < OldestLanguage) output.ReportDiagnostic(Diagnostic.Create(s_oldLanguage, Location.None, OldestLanguage.ToDisplayString(), language.ToDisplayString()));
        if (options.HasUnknownVisibility) output.ReportDiagnostic(Diagnostic.Create(s_unknownVisibility, Location.None, options.Visibility));
    }
}
