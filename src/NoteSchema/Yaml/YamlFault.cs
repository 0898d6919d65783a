namespace NoteSchema;

/// <summary>What makes a text no YAML.</summary>
internal enum YamlFault
{
    None,
    /// <summary>A line of a map without the colon after its key.</summary>
    KeyWithoutColon,
    /// <summary>A key that goes on over a line end.</summary>
    MultilineKey,
    /// <summary>A key of more than 1,024 UTF-16 units.</summary>
    LongKey,
    /// <summary>A key in brackets or braces after an empty line or a comment, which the reference refuses.</summary>
    KeyInBrackets,
    /// <summary>A second <c>: </c> on the line of a key.</summary>
    MapOnKeyLine,
    /// <summary><c>- </c> on the line of a key.</summary>
    ListOnKeyLine,
    /// <summary>A line that is indented like none of the maps and lists around it.</summary>
    Indentation,
    /// <summary>A list item where a key is expected.</summary>
    ItemAmongKeys,
    /// <summary>A tab where only spaces indent.</summary>
    Tab,
    /// <summary>Quotes that are not closed.</summary>
    UnclosedQuote,
    /// <summary>Brackets or braces that are not closed.</summary>
    UnclosedFlow,
    /// <summary>A closing bracket or brace that closes nothing, or the other kind.</summary>
    StrayBracket,
    /// <summary>A comma with nothing before it.</summary>
    StrayComma,
    /// <summary>No comma between two items in brackets or braces.</summary>
    MissingComma,
    /// <summary>A map or list of lines within brackets.</summary>
    BlockInFlow,
    /// <summary>Text after a value that is complete.</summary>
    TextAfterValue,
    /// <summary>A plain value that begins with a character that YAML keeps for itself.</summary>
    ReservedStart,
    /// <summary>A backslash in double quotes before something that is no escape.</summary>
    BadEscape,
    /// <summary><c>|</c> or <c>></c> with something behind it.</summary>
    BlockScalarHeader,
    /// <summary>Lines after <c>|</c> or <c>></c> that are not indented as they must be.</summary>
    BlockScalarIndentation,
    /// <summary>Two anchors or two tags on one value, or one where none can be.</summary>
    Properties,
    /// <summary>An anchor or alias without a name.</summary>
    EmptyAnchor,
    /// <summary>An alias whose anchor is nowhere before it.</summary>
    UnknownAlias,
    /// <summary>A tag that stands for nothing.</summary>
    BadTag,
    /// <summary>A comment directly after a value, without a space.</summary>
    CommentWithoutSpace,
    /// <summary>More than one YAML document.</summary>
    SecondDocument,
    /// <summary>A line that begins with <c>%</c>.</summary>
    Directive,
    /// <summary>More than 64 levels.</summary>
    TooDeep,
}

/// <summary>The first thing that is wrong in a text.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Context">What it belongs to: the value's or the key's start, or where the quotes open; -1 where there is none.</param>
internal readonly record struct YamlError(YamlFault Fault, TextSpan Span, int Context = -1);
