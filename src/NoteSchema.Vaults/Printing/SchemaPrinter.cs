using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Writes a schema as YAML: resolved, what it inherited included. Read again it is the same schema, but for <c>extends</c>.</summary>
public static class SchemaPrinter
{
    /// <summary>The YAML of <paramref name="schema"/>.</summary>
    public static string Print(SchemaModel schema)
    {
        var yaml = new YamlPrinter();
        yaml.Text("schema", schema.Id);
        yaml.Number("version", schema.Version);
        yaml.Text("title", schema.Title);
        yaml.Text("description", schema.Description);
        yaml.Flag("abstract", schema.IsAbstract);
        yaml.Part("match", () =>
        {
            yaml.Text("type", schema.Match.Type);
            yaml.List("path", schema.Match.Paths);
            yaml.Text("tag", schema.Match.Tag);
        });
        yaml.Part("fields", () => FieldPrinter.Fields(yaml, schema.Fields));
        yaml.Raw("additional_fields", FieldPrinter.Policy(schema.AdditionalFields));
        yaml.Part("body", () => BodyPrinter.Body(yaml, schema.Body));
        yaml.Part("rules", () =>
        {
            foreach (RuleModel rule in schema.Rules) yaml.Map(rule.Name, () => Rule(yaml, rule));
        });
        yaml.Part("migrations", () =>
        {
            foreach (MigrationModel migration in schema.Migrations) MigrationPrinter.Migration(yaml, migration);
        });
        return yaml.ToString();
    }

    /// <summary>The YAML of <paramref name="rule"/>, without its name.</summary>
    public static string Print(RuleModel rule)
    {
        var yaml = new YamlPrinter();
        Rule(yaml, rule);
        return yaml.ToString();
    }

    private static void Rule(YamlPrinter yaml, RuleModel rule)
    {
        yaml.Text("when", rule.When?.Text);
        yaml.Text("each", rule.Each?.Text);
        if (rule.Each is not null) yaml.Text("as", rule.As);
        yaml.Text("assert", rule.Assert.Text);
        yaml.Text("message", rule.Message?.Text);
        yaml.Raw("severity", FieldPrinter.Severity(rule.Severity));
        yaml.Map("fix", () =>
        {
            foreach (FieldSettingModel setting in rule.Fix) yaml.Text(setting.Field, setting.Value.Text);
        });
    }
}
