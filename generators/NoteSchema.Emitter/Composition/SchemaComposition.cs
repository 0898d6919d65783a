using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The composition of a schema's checks as C#: the very objects that the composer makes in memory.</summary>
internal static class SchemaComposition
{
    /// <summary>An expression that makes the schema, whose type the place where it stands gives.</summary>
    public static Code Of(SchemaModel schema, ExpressionMethods expressions)
    {
        var initializer = new Initializer();
        initializer.Set($"Id = {SafeLiteral.String(schema.Id)}");
        if (schema.Version != 1) initializer.Set($"Version = {schema.Version}");
        if (schema.Title is not null) initializer.Set($"Title = {SafeLiteral.String(schema.Title)}");
        if (schema.Description is not null) initializer.Set($"Description = {SafeLiteral.String(schema.Description)}");
        if (schema.IsAbstract) initializer.Set($"IsAbstract = true");
        if (schema.Bases.Count > 0) initializer.Set($"Extends = {Initializer.List(schema.Bases)}");
        if (!schema.Match.Equals(new MatchModel())) initializer.Set($"Match = {Match(schema.Match)}");
        var fields = new FieldComposition(expressions);
        if (schema.Fields.Count > 0) initializer.Set($"Fields = {Initializer.List(schema.Fields.Select(field => fields.Of(field)).ToList())}");
        if (schema.AdditionalFields != AdditionalPolicy.Allow) initializer.Set($"AdditionalFields = {Names.Of(schema.AdditionalFields)}");
        if (new BodyComposition(expressions).Of(schema.Body) is { IsEmpty: false } body) initializer.Set($"Body = {body}");
        if (schema.Rules.Count > 0) initializer.Set($"Rules = {Initializer.List(schema.Rules.Select(rule => RuleComposition.Of(rule, expressions)).ToList())}");
        if (schema.Migrations.Count > 0) initializer.Set($"Migrations = {Initializer.List(schema.Migrations.Select(new MigrationComposition(expressions).Of).ToList())}");
        if (schema.LinkedFields.Count > 0) initializer.Set($"LinkedFields = {Initializer.List(schema.LinkedFields.Select(Linked).ToList())}");
        initializer.Set($"Create = static read => new {Identifier.Of(schema.ClassName)}(read)");
        return initializer.ToCode();
    }

    private static Code Linked(LinkedFieldModel field) => Code.Of($"new({SafeLiteral.String(field.Schema)}, {SafeLiteral.String(field.Key)})");

    private static Code Match(MatchModel match)
    {
        var initializer = new Initializer();
        if (match.Type is not null) initializer.Set($"Type = {SafeLiteral.String(match.Type)}");
        if (match.Paths.Count > 0) initializer.Set($"Paths = {Initializer.List(match.Paths)}");
        if (match.Tag is not null) initializer.Set($"Tag = {SafeLiteral.String(match.Tag)}");
        return initializer.ToCode();
    }
}
