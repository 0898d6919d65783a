using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Puts migrations together.</summary>
internal static class MigrationComposer
{
    public static Migration Compose(MigrationModel migration) => new(migration.Version, [.. migration.Steps.Select(Compose)])
    {
        Fields = [.. migration.Fields.Select(FieldComposer.Compose)],
        Sections = [.. migration.Sections.Select(BodyComposer.Compose)],
    };

    private static MigrationStep Compose(MigrationStepModel step) => step switch
    {
        RenameFieldModel rename => new RenameFieldStep(rename.From, rename.To),
        MoveFieldModel move => new MoveFieldStep(move.From, move.To),
        RemoveFieldModel remove => new RemoveFieldStep(remove.Field) { KeepInBody = remove.KeepInBody, Section = Place(remove.Section) },
        SetFieldModel set => new SetFieldStep(set.Field) { Value = FieldComposer.Compose(set.Value), Derive = SchemaComposer.Expression(set.Derive), Always = set.Always, Type = Type(set.Type) },
        ConvertFieldModel convert => new ConvertFieldStep(convert.Field, FieldComposer.Compose(convert.Type ?? new() { Kind = convert.To })) { Formats = [.. convert.Formats] },
        SplitFieldModel split => new SplitFieldStep(split.Field, split.Separator) { As = split.As is { } kind ? FieldComposer.Compose(new TypeModel { Kind = kind }) : null, Into = [.. split.Into] },
        JoinFieldModel join => new JoinFieldStep(join.Field, join.Separator),
        MergeFieldsModel merge => new MergeFieldsStep([.. merge.From], merge.To) { Separator = merge.Separator },
        MapValuesModel map => new MapValuesStep(map.Field, [.. map.Values.Select(value => new MappedValue(value.From, FieldComposer.Compose(value.To)!))]) { Otherwise = Otherwise(map.Otherwise), Type = Type(map.Type) },
        AddTagModel add => new AddTagStep(add.Tag),
        RemoveTagModel remove => new RemoveTagStep(remove.Tag),
        RenameTagModel rename => new RenameTagStep(rename.From, rename.To),
        RenameSectionModel rename => new RenameSectionStep(Place(rename.From)!, Place(rename.To)!),
        RemoveSectionModel remove => new RemoveSectionStep(Place(remove.Section)!),
        MoveSectionModel move => new MoveSectionStep(Place(move.Section)!) { Before = Place(move.Before), After = Place(move.After) },
        AddSectionModel add => new AddSectionStep(Place(add.Section, withTemplate: true)!) { Before = Place(add.Before), After = Place(add.After) },
        ReplaceTextModel replace => new ReplaceTextStep(replace.Pattern, replace.With) { Section = Place(replace.Section) },
        SetSchemaModel set => new SetSchemaStep(set.To, set.Type) { Version = set.Version },
        _ => throw new ArgumentException($"There is no step for {step.Name}.", nameof(step)),
    };

    private static FieldType? Type(TypeModel? type) => type is null ? null : FieldComposer.Compose(type);

    /// <summary>A section so far as one finds it by it, or makes it.</summary>
    private static SectionLayout? Place(SectionModel? section, bool withTemplate = false) => section is null ? null : new SectionLayout(section.Key, new AnyContent())
    {
        Heading = section.Heading,
        Callout = section.Callout,
        Title = section.Title,
        Aliases = [.. section.Aliases],
        Level = section.Level,
        Template = withTemplate ? SchemaComposer.Template(section.Template) : null,
    };

    private static UnmappedValues Otherwise(OtherValues otherwise) => otherwise switch
    {
        OtherValues.Remove => UnmappedValues.Remove,
        OtherValues.Fail => UnmappedValues.Fail,
        _ => UnmappedValues.Keep,
    };
}
