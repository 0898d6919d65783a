using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>Migrations as C#.</summary>
internal sealed class MigrationComposition(ExpressionMethods expressions)
{
    private readonly TypeComposition _types = new(expressions);
    private readonly BodyComposition _body = new(expressions);

    public Code Of(MigrationModel migration)
    {
        string name = $"MigrationTo{migration.Version}";
        var initializer = new Initializer(arguments: Code.Of($"{migration.Version}, {Initializer.List(migration.Steps.Select(step => Of(step, name)).ToList())}"));
        if (migration.Fields.Count > 0) initializer.Set($"Fields = {Initializer.List(migration.Fields.Select(field => Field(field, name)).ToList())}");
        if (migration.Sections.Count > 0) initializer.Set($"Sections = {Initializer.List(migration.Sections.Select(_body.Section).ToList())}");
        return initializer.ToCode();
    }

    private Code Of(MigrationStepModel step, string name) => step switch
    {
        RenameFieldModel rename => New($"RenameFieldStep", $"{Text(rename.From)}, {Text(rename.To)}"),
        MoveFieldModel move => New($"MoveFieldStep", $"{Text(move.From)}, {Text(move.To)}"),
        RemoveFieldModel remove => Remove(remove),
        SetFieldModel set => Set(set, name),
        ConvertFieldModel convert => Convert(convert, name),
        SplitFieldModel split => Split(split, name),
        JoinFieldModel join => New($"JoinFieldStep", $"{Text(join.Field)}, {Text(join.Separator)}"),
        MergeFieldsModel merge => Merge(merge),
        MapValuesModel map => Map(map, name),
        AddTagModel add => New($"AddTagStep", $"{Text(add.Tag)}"),
        RemoveTagModel remove => New($"RemoveTagStep", $"{Text(remove.Tag)}"),
        RenameTagModel rename => New($"RenameTagStep", $"{Text(rename.From)}, {Text(rename.To)}"),
        RenameSectionModel rename => New($"RenameSectionStep", $"{Place(rename.From)}, {Place(rename.To)}"),
        RemoveSectionModel remove => New($"RemoveSectionStep", $"{Place(remove.Section)}"),
        MoveSectionModel move => Placed(Start($"MoveSectionStep", $"{Place(move.Section)}"), move.Before, move.After),
        AddSectionModel add => Placed(Start($"AddSectionStep", $"{Place(add.Section, name)}"), add.Before, add.After),
        ReplaceTextModel replace => Replace(replace),
        SetSchemaModel set => SetSchema(set),
        _ => throw new ArgumentException($"There is no step for {step.Name}.", nameof(step)),
    };

    private Code Field(FieldModel field, string name) => Initializer.Call(Code.Of($"new"), [Text(field.Key), _types.Of(field.Type, name)]);

    private static Code Remove(RemoveFieldModel remove)
    {
        Initializer initializer = Start($"RemoveFieldStep", $"{Text(remove.Field)}");
        if (remove.KeepInBody) initializer.Set($"KeepInBody = true");
        if (remove.Section is not null) initializer.Set($"Section = {Place(remove.Section)}");
        return initializer.ToCode();
    }

    private Code Set(SetFieldModel set, string name)
    {
        Initializer initializer = Start($"SetFieldStep", $"{Text(set.Field)}");
        if (set.Value is not null) initializer.Set($"Value = {LiteralCode.Of(set.Value)}");
        if (set.Derive is not null) initializer.Set($"Derive = new{expressions.Arguments(set.Derive, name)}");
        if (set.Always) initializer.Set($"Always = true");
        if (set.Type is not null) initializer.Set($"Type = {_types.Of(set.Type, name)}");
        return initializer.ToCode();
    }

    private Code Convert(ConvertFieldModel convert, string name)
    {
        Initializer initializer = Start($"ConvertFieldStep", $"{Text(convert.Field)}, {_types.Of(convert.Type ?? new TypeModel { Kind = convert.To }, name)}");
        if (convert.Formats.Count > 0) initializer.Set($"Formats = {Initializer.List(convert.Formats)}");
        return initializer.ToCode();
    }

    private Code Split(SplitFieldModel split, string name)
    {
        Initializer initializer = Start($"SplitFieldStep", $"{Text(split.Field)}, {Text(split.Separator)}");
        if (split.As is { } kind) initializer.Set($"As = {_types.Of(new TypeModel { Kind = kind }, name)}");
        if (split.Into.Count > 0) initializer.Set($"Into = {Initializer.List(split.Into)}");
        return initializer.ToCode();
    }

    private static Code Merge(MergeFieldsModel merge)
    {
        Initializer initializer = Start($"MergeFieldsStep", $"{Initializer.List(merge.From)}, {Text(merge.To)}");
        if (merge.Separator is not null) initializer.Set($"Separator = {Text(merge.Separator)}");
        return initializer.ToCode();
    }

    private Code Map(MapValuesModel map, string name)
    {
        List<Code> values = map.Values.Select(value => Code.Of($"new({Text(value.From)}, {LiteralCode.Of(value.To)})")).ToList();
        Initializer initializer = Start($"MapValuesStep", $"{Text(map.Field)}, {Initializer.List(values)}");
        if (map.Otherwise == OtherValues.Remove) initializer.Set($"Otherwise = global::NoteSchema.UnmappedValues.Remove");
        if (map.Otherwise == OtherValues.Fail) initializer.Set($"Otherwise = global::NoteSchema.UnmappedValues.Fail");
        if (map.Type is not null) initializer.Set($"Type = {_types.Of(map.Type, name)}");
        return initializer.ToCode();
    }

    private static Code Replace(ReplaceTextModel replace)
    {
        Initializer initializer = Start($"ReplaceTextStep", $"{Text(replace.Pattern)}, {Text(replace.With)}");
        if (replace.Section is not null) initializer.Set($"Section = {Place(replace.Section)}");
        return initializer.ToCode();
    }

    private static Code SetSchema(SetSchemaModel set)
    {
        Initializer initializer = Start($"SetSchemaStep", $"{Text(set.To)}, {Text(set.Type)}");
        if (set.Version != 1) initializer.Set($"Version = {set.Version}");
        return initializer.ToCode();
    }

    private static Code Placed(Initializer initializer, SectionModel? before, SectionModel? after)
    {
        if (before is not null) initializer.Set($"Before = {Place(before)}");
        if (after is not null) initializer.Set($"After = {Place(after)}");
        return initializer.ToCode();
    }

    private static Code Place(SectionModel section) => Places(section).ToCode();

    // With what a new section begins with.
    private Code Place(SectionModel section, string name)
    {
        Initializer initializer = Places(section);
        if (section.Template is not null) initializer.Set($"Template = {TemplateComposition.Of(section.Template, name, expressions)}");
        return initializer.ToCode();
    }

    // A section so far as one finds it by it.
    private static Initializer Places(SectionModel section)
    {
        var initializer = new Initializer(arguments: Code.Of($"{Text(section.Key)}, new global::NoteSchema.AnyContent()"));
        if (section.Heading is not null) initializer.Set($"Heading = {Text(section.Heading)}");
        if (section.Callout is not null) initializer.Set($"Callout = {Text(section.Callout)}");
        if (section.Title is not null) initializer.Set($"Title = {Text(section.Title)}");
        if (section.Aliases.Count > 0) initializer.Set($"Aliases = {Initializer.List(section.Aliases)}");
        if (section.Level != 2) initializer.Set($"Level = {section.Level}");
        return initializer;
    }

    private static Code New(CodeHandler type, CodeHandler arguments) => Start(type, arguments).ToCode();

    private static Initializer Start(CodeHandler type, CodeHandler arguments) => new(Code.Of($"global::NoteSchema.{Code.Of(type)}"), Code.Of(arguments));

    private static Code Text(string text) => Code.Of($"{SafeLiteral.String(text)}");
}
