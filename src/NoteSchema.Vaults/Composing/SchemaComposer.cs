using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Puts a schema together at run time, out of the very checks that generated code uses.</summary>
public static class SchemaComposer
{
    /// <summary>The schema that <paramref name="model"/> describes.</summary>
    public static Schema Compose(SchemaModel model) => new()
    {
        Id = model.Id,
        Version = model.Version,
        Title = model.Title,
        Description = model.Description,
        IsAbstract = model.IsAbstract,
        Extends = [.. model.Bases],
        Match = new MatchCondition { Type = model.Match.Type, Paths = [.. model.Match.Paths], Tag = model.Match.Tag },
        Fields = [.. model.Fields.Select(FieldComposer.Compose)],
        AdditionalFields = FieldComposer.Compose(model.AdditionalFields),
        Body = BodyComposer.Compose(model.Body),
        Rules = [.. model.Rules.Select(Compose)],
        Migrations = [.. model.Migrations.Select(MigrationComposer.Compose)],
        LinkedFields = [.. model.LinkedFields.Select(field => new LinkedField(field.Schema, field.Key))],
    };

    private static NoteRule Compose(RuleModel rule) => new()
    {
        Name = rule.Name,
        When = Expression(rule.When),
        Each = Expression(rule.Each),
        As = rule.As,
        Assert = ExpressionComposer.Compose(rule.Assert),
        Message = Template(rule.Message),
        Severity = Severity(rule.Severity) ?? global::NoteSchema.Severity.Error,
        Fix = [.. rule.Fix.Select(setting => new FieldSetting(setting.Field, ExpressionComposer.Compose(setting.Value)))],
    };

    internal static Expression? Expression(ExpressionModel? model) => model is null ? null : ExpressionComposer.Compose(model);

    internal static TextTemplate? Template(TemplateModel? model) => model is null ? null : TemplateComposer.Compose(model);

    internal static Severity? Severity(ModelSeverity severity) => severity switch
    {
        ModelSeverity.Hint => global::NoteSchema.Severity.Hint,
        ModelSeverity.Info => global::NoteSchema.Severity.Info,
        ModelSeverity.Warning => global::NoteSchema.Severity.Warning,
        ModelSeverity.Error => global::NoteSchema.Severity.Error,
        _ => null,
    };
}
