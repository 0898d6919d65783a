namespace NoteSchema;

/// <summary>The catalogue of rules about notes: the one source of what is reported, of the settings' names and of <c>docs/rules</c>.</summary>
public static partial class Rules
{
    /// <summary>Every rule, by code.</summary>
    public static IReadOnlyList<Rule> All => field ??=
    [
        InvalidUtf8, MisDecodedText, MixedLineEndings, ControlCharacter, UnclosedFrontmatter, YamlSyntax, DuplicateKey,
        KeySpelling, UnquotedLink, YamlTooLarge, UnquotedTag, UnknownRule, FrontmatterWithoutKeys, FencedNote, UnreadFrontmatter,
        RequiredField, UnknownField, WrongType, NotAllowed, OutOfRange, Pattern, TooLong, TooFewItems, TooManyItems, DuplicateItem,
        Const, DeprecatedField, InvalidTag, MissingTag, StaleValue,
        BrokenLink, AmbiguousLink, WrongLinkType, NotUnique, MissingPath, InverseLink,
        MissingTitle, TitleMismatch, HeaderMismatch, MissingSection, SectionOrder, SectionRenamed, DuplicateSection,
        UnknownSection, HeadingLevel, SectionContent, LineForm, UnclosedFence, UnseenHeading,
        TaskDate, TaskAssignee, TaskDoneDate, TaskRecurrence, TaskDependency,
        SchemaRule,
        OldVersion, FutureVersion, MigrationFailed,
        NoSchema, AmbiguousSchema,
    ];

    /// <summary>The rule of that name or code, or null.</summary>
    public static Rule? Find(string nameOrCode) =>
        All.FirstOrDefault(rule => rule.Name == nameOrCode || string.Equals(rule.Code, nameOrCode, StringComparison.OrdinalIgnoreCase));
}
