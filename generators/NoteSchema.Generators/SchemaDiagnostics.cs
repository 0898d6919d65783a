using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NoteSchema.Language;

namespace NoteSchema.Generators;

/// <summary>Schema problems as the compiler's diagnostics. The rules' catalogue is the schema language's; nothing is said twice here.</summary>
internal static class SchemaDiagnostics
{
    private const string Category = "NoteSchema";

    private static readonly Dictionary<(string Code, DiagnosticSeverity Severity), DiagnosticDescriptor> s_descriptors =
        SchemaRules.All.SelectMany(rule => new[] { Describe(rule, DiagnosticSeverity.Error), Describe(rule, DiagnosticSeverity.Warning), Describe(rule, DiagnosticSeverity.Info) })
            .ToDictionary(descriptor => (descriptor.Id, descriptor.DefaultSeverity));

    private static readonly DiagnosticDescriptor s_notEmitted = new(
        "NS9900", "not-emitted", "The schema {0} could not be made into C#: {1}. This is a defect in NoteSchema; please report it with the schema.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static void Report(SourceProductionContext output, EquatableArray<SchemaProblem> problems)
    {
        foreach (SchemaProblem problem in problems)
        {
            output.ReportDiagnostic(Diagnostic.Create(s_descriptors[(problem.Rule.Code, SeverityOf(problem))], LocationOf(problem), problem.Message));
        }
    }

    public static void ReportFailure(SourceProductionContext output, string schemaId, string failure) =>
        output.ReportDiagnostic(Diagnostic.Create(s_notEmitted, Location.None, schemaId, failure));

    private static DiagnosticDescriptor Describe(SchemaRule rule, DiagnosticSeverity severity) =>
        new(rule.Code, rule.Name, "{0}", Category, severity, isEnabledByDefault: true, $"{rule.Summary} {rule.Why} `noteschema explain {rule.Name}` shows examples.");

    private static DiagnosticSeverity SeverityOf(SchemaProblem problem) => problem.Severity switch
    {
        ModelSeverity.Warning => DiagnosticSeverity.Warning,
        ModelSeverity.Info or ModelSeverity.Hint => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Error,
    };

    private static Location LocationOf(SchemaProblem problem) => Location.Create(
        problem.Path, default, new LinePositionSpan(new LinePosition(problem.Line, problem.Character), new LinePosition(problem.EndLine, problem.EndCharacter)));
}
