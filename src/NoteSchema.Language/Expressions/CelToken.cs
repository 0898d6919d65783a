namespace NoteSchema.Language;

/// <summary>The kinds of words that expressions are made of.</summary>
internal enum CelTokenKind
{
    /// <summary>The end of the text, or of what can be read.</summary>
    End,
    Identifier,
    /// <summary>A name between backticks.</summary>
    QuotedIdentifier,
    Int, Uint, Double, String, Bytes,
    /// <summary>An operator or bracket.</summary>
    Operator,
}

/// <summary>A word of an expression: its <paramref name="Text"/> is a name, an operator, or a literal's content.</summary>
internal readonly record struct CelToken(CelTokenKind Kind, int Start, int End, string Text)
{
    public bool Is(string op) => Kind == CelTokenKind.Operator && Text == op;

    public bool IsWord(string word) => Kind == CelTokenKind.Identifier && Text == word;
}
