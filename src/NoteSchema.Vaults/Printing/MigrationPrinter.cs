using System.Globalization;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Writes migrations.</summary>
internal static class MigrationPrinter
{
    public static void Migration(YamlPrinter yaml, MigrationModel migration)
    {
        string version = migration.Version.ToString(CultureInfo.InvariantCulture);
        if (migration.Steps.Count == 0) yaml.Raw(version, "[]");
        yaml.Map(version, () =>
        {
            foreach (MigrationStepModel step in migration.Steps) yaml.Item(() => yaml.Map(step.Name, () => Step(yaml, step)));
        });
    }

    private static void Step(YamlPrinter yaml, MigrationStepModel step)
    {
        switch (step)
        {
            case RenameFieldModel rename:
                FromTo(yaml, rename.From, rename.To);
                break;
            case MoveFieldModel move:
                FromTo(yaml, move.From, move.To);
                break;
            case RemoveFieldModel remove:
                yaml.Text("field", remove.Field);
                yaml.Flag("keep_in_body", remove.KeepInBody);
                yaml.Text("section", remove.Section?.Key);
                break;
            case SetFieldModel set:
                yaml.Text("field", set.Field);
                yaml.Raw("value", FieldPrinter.Literal(set.Value));
                yaml.Text("derive", set.Derive?.Text);
                if (set.Always) yaml.Raw("when", "always");
                break;
            case ConvertFieldModel convert:
                yaml.Text("field", convert.Field);
                yaml.Raw("to", FieldKinds.Of(convert.To).Name);
                yaml.List("formats", convert.Formats);
                break;
            case SplitFieldModel split:
                yaml.Text("field", split.Field);
                yaml.Text("separator", split.Separator);
                yaml.Raw("as", split.As is { } kind ? FieldKinds.Of(kind).Name : null);
                yaml.List("into", split.Into);
                break;
            case MergeFieldsModel merge:
                yaml.List("from", merge.From);
                yaml.Text("to", merge.To);
                yaml.Text("separator", merge.Separator);
                break;
            case JoinFieldModel join:
                yaml.Text("field", join.Field);
                yaml.Text("separator", join.Separator);
                break;
            case MapValuesModel map:
                Values(yaml, map);
                break;
            case AddTagModel add:
                yaml.Text("tag", add.Tag);
                break;
            case RemoveTagModel remove:
                yaml.Text("tag", remove.Tag);
                break;
            case RenameTagModel rename:
                FromTo(yaml, rename.From, rename.To);
                break;
            case SetSchemaModel schema:
                yaml.Text("to", schema.To);
                yaml.Raw("version", schema.Version.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                Section(yaml, step);
                break;
        }
    }

    private static void Section(YamlPrinter yaml, MigrationStepModel step)
    {
        switch (step)
        {
            case RenameSectionModel rename:
                FromTo(yaml, Old(rename.From), rename.To.Key);
                break;
            case RemoveSectionModel remove:
                yaml.Text("section", Old(remove.Section));
                break;
            case MoveSectionModel move:
                Placed(yaml, move.Section, move.Before, move.After);
                break;
            case AddSectionModel add:
                Placed(yaml, add.Section, add.Before, add.After);
                break;
            case ReplaceTextModel replace:
                yaml.Text("section", replace.Section?.Key);
                yaml.Text("pattern", replace.Pattern);
                yaml.Text("with", replace.With);
                break;
        }
    }

    private static void FromTo(YamlPrinter yaml, string from, string to)
    {
        yaml.Text("from", from);
        yaml.Text("to", to);
    }

    private static void Values(YamlPrinter yaml, MapValuesModel map)
    {
        yaml.Text("field", map.Field);
        if (map.Values.Count == 0) yaml.Raw("values", "{}");
        yaml.Map("values", () =>
        {
            foreach (MappedValueModel value in map.Values) yaml.Raw(value.From, FieldPrinter.Literal(value.To));
        });
        if (map.Otherwise != OtherValues.Keep) yaml.Raw("otherwise", map.Otherwise == OtherValues.Fail ? "fail" : "remove");
    }

    private static void Placed(YamlPrinter yaml, SectionModel section, SectionModel? before, SectionModel? after)
    {
        yaml.Text("section", section.Key);
        yaml.Text("before", before?.Key);
        yaml.Text("after", after?.Key);
    }

    // A step names an old section by its heading.
    private static string Old(SectionModel section) => section.Heading ?? section.Callout ?? section.Key;
}
