namespace NoteSchema.Language;

/// <summary>The steps that lead to a version from the one before.</summary>
/// <param name="Version">The version they lead to.</param>
/// <param name="Steps">The steps in order.</param>
public sealed record MigrationModel(int Version, EquatableArray<MigrationStepModel> Steps)
{
    /// <summary>The fields that expressions of the steps read, as they were before the first step.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>The sections that expressions of the steps may read, as they were before the first step; empty where none reads any.</summary>
    public EquatableArray<SectionModel> Sections { get; init; }
}

/// <summary>A step of a migration, checked: one of the records below, each with what its step says in the schema.</summary>
public abstract record MigrationStepModel
{
    /// <summary>The name of the step in schemas, such as <c>rename_field</c>.</summary>
    public abstract string Name { get; }
}

/// <summary><c>rename_field</c></summary>
/// <param name="From">The key as it was.</param>
/// <param name="To">The key it becomes.</param>
public sealed record RenameFieldModel(string From, string To) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "rename_field";
}

/// <summary><c>move_field</c></summary>
/// <param name="From">Where the value was: keys with dots between them.</param>
/// <param name="To">Where it goes, likewise.</param>
public sealed record MoveFieldModel(string From, string To) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "move_field";
}

/// <summary><c>remove_field</c></summary>
/// <param name="Field">The key as it was.</param>
/// <param name="KeepInBody">Whether what it held is appended to the body.</param>
public sealed record RemoveFieldModel(string Field, bool KeepInBody) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "remove_field";

    /// <summary>The section in which it is kept; null for the end of the body.</summary>
    public SectionModel? Section { get; init; }
}

/// <summary><c>set_field</c>: exactly one of <see cref="Value"/> and <see cref="Derive"/> is given.</summary>
/// <param name="Field">The field.</param>
public sealed record SetFieldModel(string Field) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "set_field";

    /// <summary>The value it gets, or null.</summary>
    public LiteralModel? Value { get; init; }

    /// <summary>An expression on the old note that gives the value, or null.</summary>
    public ExpressionModel? Derive { get; init; }

    /// <summary>Whether a value that is there is replaced; else only a missing one is set.</summary>
    public bool Always { get; init; }

    /// <summary>The type of the field after the step; null where it is not known.</summary>
    public TypeModel? Type { get; init; }
}

/// <summary><c>convert_field</c></summary>
/// <param name="Field">The field.</param>
/// <param name="To">The type its value becomes.</param>
public sealed record ConvertFieldModel(string Field, FieldKind To) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "convert_field";

    /// <summary>The forms that dates and times may have had; empty for those that are known anyway.</summary>
    public EquatableArray<string> Formats { get; init; }

    /// <summary>The type of the field after the step, with all that is said of it; null where it is not known.</summary>
    public TypeModel? Type { get; init; }
}

/// <summary><c>split_field</c></summary>
/// <param name="Field">The field, whose text becomes a list.</param>
/// <param name="Separator">What stands between the items.</param>
/// <param name="As">The type of the items; null where the schema does not say.</param>
public sealed record SplitFieldModel(string Field, string Separator, FieldKind? As) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "split_field";

    /// <summary>The fields that the parts become; empty where they become a list.</summary>
    public EquatableArray<string> Into { get; init; }
}

/// <summary><c>merge_fields</c></summary>
/// <param name="From">The fields in order.</param>
/// <param name="To">The field they become.</param>
/// <param name="Separator">What is put between the parts; null for a list.</param>
public sealed record MergeFieldsModel(EquatableArray<string> From, string To, string? Separator) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "merge_fields";
}

/// <summary><c>join_field</c></summary>
/// <param name="Field">The field, whose list becomes text.</param>
/// <param name="Separator">What is put between the items.</param>
public sealed record JoinFieldModel(string Field, string Separator) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "join_field";
}

/// <summary><c>map_values</c></summary>
/// <param name="Field">The field; the values of a list are mapped one by one.</param>
/// <param name="Values">The new value for each old one, in the order of the file.</param>
/// <param name="Otherwise">What becomes of other values.</param>
public sealed record MapValuesModel(string Field, EquatableArray<MappedValueModel> Values, OtherValues Otherwise) : MigrationStepModel
{
    /// <summary>The enum that the values are of after the step, whose own values stay whatever <see cref="Otherwise"/> says; null where they are of none.</summary>
    public TypeModel? Type { get; init; }

    /// <inheritdoc/>
    public override string Name => "map_values";
}

/// <summary>An entry of <c>map_values</c>.</summary>
/// <param name="From">The old value, as text.</param>
/// <param name="To">The new one.</param>
public sealed record MappedValueModel(string From, LiteralModel To);

/// <summary>What becomes of values that <c>map_values</c> does not name, and that are none of the field's own either.</summary>
public enum OtherValues
{
    /// <summary>They stay.</summary>
    Keep,
    /// <summary>They are taken out.</summary>
    Remove,
    /// <summary>The note cannot be migrated.</summary>
    Fail,
}

/// <summary><c>add_tag</c></summary>
/// <param name="Tag">The tag, without <c>#</c>.</param>
public sealed record AddTagModel(string Tag) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "add_tag";
}

/// <summary><c>remove_tag</c></summary>
/// <param name="Tag">The tag, without <c>#</c>.</param>
public sealed record RemoveTagModel(string Tag) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "remove_tag";
}

/// <summary><c>rename_tag</c></summary>
/// <param name="From">The tag as it was, without <c>#</c>.</param>
/// <param name="To">The tag it becomes, likewise.</param>
public sealed record RenameTagModel(string From, string To) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "rename_tag";
}

/// <summary><c>rename_section</c></summary>
/// <param name="From">The section as it was.</param>
/// <param name="To">The section it becomes.</param>
public sealed record RenameSectionModel(SectionModel From, SectionModel To) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "rename_section";
}

/// <summary><c>remove_section</c></summary>
/// <param name="Section">The section as it was.</param>
public sealed record RemoveSectionModel(SectionModel Section) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "remove_section";
}

/// <summary><c>move_section</c>: exactly one of <see cref="Before"/> and <see cref="After"/> is given.</summary>
/// <param name="Section">The section.</param>
public sealed record MoveSectionModel(SectionModel Section) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "move_section";

    /// <summary>The section that follows it then, or null.</summary>
    public SectionModel? Before { get; init; }

    /// <summary>The section that it follows then, or null.</summary>
    public SectionModel? After { get; init; }
}

/// <summary><c>add_section</c>: one of <see cref="Before"/> and <see cref="After"/> may be given.</summary>
/// <param name="Section">The section.</param>
public sealed record AddSectionModel(SectionModel Section) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "add_section";

    /// <summary>The section that follows it then, or null.</summary>
    public SectionModel? Before { get; init; }

    /// <summary>The section that it follows then, or null.</summary>
    public SectionModel? After { get; init; }
}

/// <summary><c>replace_text</c></summary>
/// <param name="Pattern">An RE2 expression that runs in linear time.</param>
/// <param name="With">What stands there then; <c>$1</c> is the first group.</param>
public sealed record ReplaceTextModel(string Pattern, string With) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "replace_text";

    /// <summary>The section in which it is done; null for the whole body.</summary>
    public SectionModel? Section { get; init; }
}

/// <summary><c>set_schema</c></summary>
/// <param name="To">The id of the schema that the note then has.</param>
public sealed record SetSchemaModel(string To) : MigrationStepModel
{
    /// <inheritdoc/>
    public override string Name => "set_schema";

    /// <summary>What the note's type key then says.</summary>
    public string Type { get; init; } = To;

    /// <summary>The version of that schema that the note then has.</summary>
    public int Version { get; init; } = 1;
}
