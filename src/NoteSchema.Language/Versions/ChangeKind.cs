namespace NoteSchema.Language.Versions;

/// <summary>What an edit of a schema changed.</summary>
public enum ChangeKind
{
    /// <summary>A field is new.</summary>
    FieldAdded,
    /// <summary>A field is gone.</summary>
    FieldRemoved,
    /// <summary>A field has another key, beside the one it had.</summary>
    FieldRenamed,
    /// <summary>A field stands in another object, or in one where it stood in none.</summary>
    FieldMoved,
    /// <summary>A field, column or place of a line has another type.</summary>
    Retyped,
    /// <summary>More notes than before must have a field, section or value.</summary>
    MadeRequired,
    /// <summary>Fewer must.</summary>
    MadeOptional,
    /// <summary>A constraint allows less than before.</summary>
    Narrowed,
    /// <summary>A constraint allows more.</summary>
    Widened,
    /// <summary>An enum has a new value.</summary>
    EnumValueAdded,
    /// <summary>An enum lost a value.</summary>
    EnumValueRemoved,
    /// <summary>A value of an enum is written another way.</summary>
    EnumValueRenamed,
    /// <summary>A value is derived another way, or by another default.</summary>
    ValueChanged,
    /// <summary>A C# name changed.</summary>
    NameChanged,
    /// <summary>How much findings matter, or whether something is deprecated.</summary>
    SeverityChanged,
    /// <summary>A section is new.</summary>
    SectionAdded,
    /// <summary>A section is gone.</summary>
    SectionRemoved,
    /// <summary>A section has another heading or callout type, or another key.</summary>
    SectionRenamed,
    /// <summary>A section stands elsewhere: in another section, or at another place in the order.</summary>
    SectionMoved,
    /// <summary>What a section holds is of another kind or form.</summary>
    ContentChanged,
    /// <summary>A table has a new column.</summary>
    ColumnAdded,
    /// <summary>A table lost a column.</summary>
    ColumnRemoved,
    /// <summary>A column has another heading or key.</summary>
    ColumnRenamed,
    /// <summary>The text that the title, the header or a new section has.</summary>
    TextChanged,
    /// <summary>A rule is new.</summary>
    RuleAdded,
    /// <summary>A rule is gone.</summary>
    RuleRemoved,
    /// <summary>A rule asks for something else.</summary>
    RuleChanged,
    /// <summary>Other notes than before have the schema.</summary>
    MatchChanged,
    /// <summary>What it extends, or whether notes can have it.</summary>
    ExtendsChanged,
}

/// <summary>Whom a change breaks; none of them where it is harmless.</summary>
[Flags]
public enum ChangeEffects
{
    /// <summary>Notes and programs stay in order.</summary>
    Harmless = 0,
    /// <summary>A note that was in order can have a finding, or hold what the schema no longer reads.</summary>
    BreaksNotes = 1,
    /// <summary>A program that uses the schema's C# class can fail to compile.</summary>
    BreaksCode = 2,
}
