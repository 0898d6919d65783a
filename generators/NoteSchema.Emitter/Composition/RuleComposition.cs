using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>A schema's own rules as C#.</summary>
internal static class RuleComposition
{
    public static Code Of(RuleModel rule, ExpressionMethods expressions)
    {
        string name = rule.MemberName;
        var initializer = new Initializer();
        initializer.Set($"Name = {SafeLiteral.String(rule.Name)}");
        if (rule.When is not null) initializer.Set($"When = new{expressions.Arguments(rule.When, name + "When")}");
        if (rule.Each is not null) initializer.Set($"Each = new{expressions.Arguments(rule.Each, name + "Each")}");
        if (rule.As is not null) initializer.Set($"As = {SafeLiteral.String(rule.As)}");
        initializer.Set($"Assert = new{expressions.Arguments(rule.Assert, name)}");
        if (rule.Message is not null) initializer.Set($"Message = {TemplateComposition.Of(rule.Message, name + "Message", expressions)}");
        if (rule.Severity is not (ModelSeverity.Unset or ModelSeverity.Error)) initializer.Set($"Severity = {Names.Of(rule.Severity)}");
        if (rule.Fix.Count > 0) initializer.Set($"Fix = {Initializer.List(rule.Fix.Select(setting => Setting(setting, name, expressions)).ToList())}");
        return initializer.ToCode();
    }

    private static Code Setting(FieldSettingModel setting, string rule, ExpressionMethods expressions) =>
        Code.Of($"new({SafeLiteral.String(setting.Field)}, new{expressions.Arguments(setting.Value, rule + "Fix")})");
}
