using System.Collections.Immutable;
using NoteSchema.Emitter;
using NoteSchema.Language;

namespace NoteSchema.Generators;

/// <summary>What came of emitting a schema: a file, or why there is none.</summary>
/// <param name="SchemaId">The schema.</param>
/// <param name="File">The file; null where there is none.</param>
/// <param name="Failure">Why that is a defect, else empty.</param>
internal sealed record EmitResult(string SchemaId, GeneratedFile? File, string Failure = "");

/// <summary>The generator's steps, each kept from taking the others' output with it: an exception that leaves a generator removes all that it made.</summary>
internal static class Steps
{
    public static SchemaResult Resolve(SchemaDraft draft, ImmutableArray<SchemaDraft> all)
    {
        try
        {
            return SchemaResolver.Resolve(draft, all);
        }
#pragma warning disable CA1031 // Whatever it is, it concerns this file only.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var problem = new SchemaProblem(SchemaRules.SchemaSyntax, draft.File.Path, 0, 0, 0, 0, $"The schema could not be read: {exception.Message} This is a defect in NoteSchema; please report it with the schema.");
            return new SchemaResult(null, new([problem]));
        }
    }

    /// <summary>The file of a schema; of one with mistakes, which have been reported, none where they leave nothing that C# can be made of.</summary>
    public static EmitResult Emit(SchemaModel schema, bool isWhole, BuildOptions options)
    {
        try
        {
            return new EmitResult(schema.Id, CSharpEmitter.Emit(schema, options.Namespace, options.IsInternal));
        }
#pragma warning disable CA1031 // Whatever it is, it concerns this schema only.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new EmitResult(schema.Id, null, isWhole ? exception.Message : "");
        }
    }
}
