namespace NoteSchema.Language;

/// <summary>How much a schema may hold. Each limit has its diagnostic, <c>schema-too-large</c>.</summary>
internal static class ReadLimits
{
    public const int Fields = 1_000;
    public const int Sections = 500;
    public const int Rules = 500;
    public const int EnumValues = 5_000;
    public const int TypeDepth = 8;
    public const int TextLength = 10_000;
    public const int NameLength = 200;
    public const int ExtendsDepth = 16;
    public const int Advised = 100;
    public const int MigrationSteps = 1_000;
}
