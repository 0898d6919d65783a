using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NoteSchema.Emitter;
using NoteSchema.Language;

namespace NoteSchema.Generators;

/// <summary>
/// Makes a C# file of each schema among a project's <c>NoteSchema</c> items. Files are read one by one and resolved together; a schema's C# depends on its checked model
/// alone, which holds no places, so that an edit that changes no meaning makes nothing again. Problems go their own way to the compiler; a schema with a mistake becomes a class as far as it can be read, since
/// a program that misses all of it would hide the mistake among its own.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NoteSchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SchemaDraft> drafts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => BuildOptions.IsSchema(pair.Left, pair.Right))
            .Select(static (pair, _) => pair.Left)
            .Select(static (file, cancel) => (file.Path, Text: file.GetText(cancel)))
            // Of a file that is not there the compiler tells.
            .Where(static file => file.Text is not null)
            .Select(static (file, _) => SchemaDraftReader.Read(new SchemaFile(file.Path, file.Text!.ToString())))
            .WithTrackingName(TrackingNames.Read);

        // A locked version is no schema of its own: others are held against it.
        IncrementalValuesProvider<SchemaResult> results = drafts
            .Where(static draft => !draft.IsLocked)
            .Combine(drafts.Collect())
            .Select(static (pair, _) => Steps.Resolve(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Resolve);

        IncrementalValueProvider<BuildOptions> options = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => BuildOptions.Of(options));
        IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider.Select(static (parsing, _) => ((CSharpParseOptions)parsing).LanguageVersion);

        IncrementalValuesProvider<EmitResult> files = results
            .Where(static result => (result.Schema ?? result.Outline) is not null)
            .Select(static (result, _) => (Schema: (result.Schema ?? result.Outline)!, IsWhole: result.Schema is not null))
            .Combine(options)
            .Select(static (pair, _) => Steps.Emit(pair.Left.Schema, pair.Left.IsWhole, pair.Right))
            .WithTrackingName(TrackingNames.Emit);

        context.RegisterSourceOutput(drafts.Collect().Select(static (all, _) => all.Length > 0).Combine(options).Combine(language), static (output, project) =>
        {
            if (project.Left.Left) ProjectDiagnostics.Report(output, project.Left.Right, project.Right);
        });
        context.RegisterSourceOutput(results, static (output, result) => SchemaDiagnostics.Report(output, result.Problems));
        context.RegisterSourceOutput(files.Combine(language), static (output, pair) =>
        {
            EmitResult result = pair.Left;
            // Hundreds of errors in generated code would bury the one that says why.
            if (pair.Right < ProjectDiagnostics.OldestLanguage) return;
            if (result.File is { } file) output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
            else if (result.Failure.Length > 0) SchemaDiagnostics.ReportFailure(output, result.SchemaId, result.Failure);
        });
    }
}
