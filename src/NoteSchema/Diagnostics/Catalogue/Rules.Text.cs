namespace NoteSchema;

/// <content>The rules about the text itself, NS1xxx.</content>
public static partial class Rules
{
    /// <summary>The file is not UTF-8.</summary>
    public static Rule InvalidUtf8 { get; } = new("NS1001", "invalid-utf8", Severity.Error, "The file is not UTF-8.")
    {
        Unfixed = "Which character a byte was depends on the encoding that the note was written in, and the file does not say which that is.",
        Why = "Obsidian reads notes as UTF-8. A byte that is none is shown as a replacement sign, and once another program saves the note it is gone for good. Open the file in the encoding it was written in and save it as UTF-8. (The example shows the note as it is read; in the file one byte, 0xE9, stands at the sign.)",
        Wrong = "Meet at the caf\uFFFD on the quay.\n",
        Right = """
            Meet at the café on the quay.

            """,
    };

    /// <summary>UTF-8 was read as Windows-1252 and saved again.</summary>
    public static Rule MisDecodedText { get; } = new("NS1002", "mis-decoded-text", Severity.Warning, "UTF-8 was read as Windows-1252 and saved again.")
    {
        Why = "A program read UTF-8 as Windows-1252 and saved what it saw, so that each quote, dash, accented letter or emoji became two to four characters. Searches miss the words, and Obsidian Tasks no longer sees its signs. As a rule every byte is still there and can be put back; where bytes were dropped, the one character that makes sense is offered, and none where several do. Code that only shows such damage is left alone.",
        Wrong = """
            The vendorâ€™s bid is late.

            - [ ] Ask for it ðŸ”¼ ðŸ“… 2025-03-28

            """,
        Right = """
            The vendor’s bid is late.

            - [ ] Ask for it 🔼 📅 2025-03-28

            """,
    };

    /// <summary>Some lines end with LF, others with CR LF.</summary>
    public static Rule MixedLineEndings { get; } = new("NS1003", "mixed-line-endings", Severity.Info, "Some lines end with LF, others with CR LF.")
    {
        Why = "Two programs wrote the note, each with its own line ends. Nothing looks wrong, but comparisons show lines as changed that are not, and patterns that end with a line miss some. All lines get the end that most have.",
        Wrong = "# Pumps\r\n\r\nTwo on the quay,\none in reserve.\r\n",
        Right = "# Pumps\r\n\r\nTwo on the quay,\r\none in reserve.\r\n",
    };

    /// <summary>A control character that no program shows stands in the text.</summary>
    public static Rule ControlCharacter { get; } = new("NS1004", "control-character", Severity.Warning, "A control character that no program shows stands in the text.")
    {
        Why = "No program shows it, but it is there: a search for the word around it finds nothing, and YAML does not take it. It comes with text that was copied from a terminal or a PDF.",
        Wrong = "The pump\u0008 is in reserve.\n",
        Right = """
            The pump is in reserve.

            """,
    };

    /// <summary>The frontmatter begins but does not end.</summary>
    public static Rule UnclosedFrontmatter { get; } = new("NS1005", "unclosed-frontmatter", Severity.Warning, "The frontmatter begins but does not end.")
    {
        Why = "The first line opens the frontmatter and no line of dashes closes it. Obsidian then takes all of it for text: the note has no properties, no tags and no type.",
        Wrong = """
            ---
            type: meeting
            date: 2025-03-14

            # Harbor line

            """,
        Right = """
            ---
            type: meeting
            date: 2025-03-14
            ---

            # Harbor line

            """,
    };

    /// <summary>The frontmatter cannot be read as YAML.</summary>
    public static Rule YamlSyntax { get; } = new("NS1006", "yaml-syntax", Severity.Error, "The frontmatter cannot be read as YAML.")
    {
        Why = "YAML that cannot be read is no properties at all: Obsidian shows the block as invalid and every query passes the note by. The first mistake is reported, at its place; what follows from it is not a mistake of its own.",
        Wrong = """
            ---
            title: Harbor line: the retrofit
            ---

            """,
        Right = """
            ---
            title: "Harbor line: the retrofit"
            ---

            """,
    };

    /// <summary>A key stands twice in one map.</summary>
    public static Rule DuplicateKey { get; } = new("NS1007", "duplicate-key", Severity.Error, "A key stands twice in one map.")
    {
        Why = "YAML allows a key once. Obsidian does not read frontmatter that has one twice, and other programs take the first value or the last.",
        Wrong = """
            ---
            status: open
            project: Harbor line
            status: done
            ---

            """,
        Right = """
            ---
            status: done
            project: Harbor line
            ---

            """,
    };

    /// <summary>A key differs from another, or from a field of the schema, in case or separators only.</summary>
    public static Rule KeySpelling { get; } = new("NS1008", "key-spelling", Severity.Warning, "A key differs from another, or from a field of the schema, in case or separators only.")
    {
        Why = "To people `due date`, `due_date` and `dueDate` are one key, to Obsidian they are three. A query for one passes by the notes that have another. Where the schema has the field, its spelling is offered.",
        Schema = """
            schema: errand
            fields:
              due_date: date

            """,
        Wrong = """
            ---
            type: errand
            Due-Date: 2025-03-28
            ---

            """,
        Right = """
            ---
            type: errand
            due_date: 2025-03-28
            ---

            """,
    };

    /// <summary>A link without quotes is, to YAML, a list in a list.</summary>
    public static Rule UnquotedLink { get; } = new("NS1009", "unquoted-link", Severity.Warning, "A link without quotes is, to YAML, a list in a list.")
    {
        Why = "Brackets mean a list in YAML, so that `[[Note]]` without quotes is a list in a list. Obsidian shows it as text, and it is no link.",
        Wrong = """
            ---
            lead: [[Ilse Brandt]]
            ---

            """,
        Right = """
            ---
            lead: "[[Ilse Brandt]]"
            ---

            """,
    };

    /// <summary>The frontmatter is larger than a mebibyte and was not read.</summary>
    public static Rule YamlTooLarge { get; } = new("NS1010", "yaml-too-large", Severity.Error, "The frontmatter is larger than a mebibyte and was not read.")
    {
        Unfixed = "What of it belongs into the body, or into notes of its own, only its author knows.",
        Why = "Properties are small; a mebibyte of them is a log or a file that was pasted at the wrong place. It is not read, so that one note cannot hold up all others. (In the example the text is cut short.)",
        Wrong = """
            ---
            title: Pump log
            log: |
              03:14 pressure 4.1 bar, temperature 61 C
              03:15 pressure 4.1 bar, temperature 61 C
              (and so on for 26,000 lines)
            ---

            """,
        Right = """
            ---
            title: Pump log
            ---

            The log is in the body now.

            """,
    };

    /// <summary>A tag with # and without quotes is, to YAML, a comment.</summary>
    public static Rule UnquotedTag { get; } = new("NS1011", "unquoted-tag", Severity.Warning, "A tag with # and without quotes is, to YAML, a comment.")
    {
        Why = "A `#` with a blank before it begins a comment in YAML, so that `tags: #pump` says nothing: the note has no such tag, and Obsidian takes the comment out when it next writes the properties. Only comments under `tags` and `tag` are looked at that hold tags and nothing else.",
        Wrong = """
            ---
            tags: #pump
            ---

            """,
        Right = """
            ---
            tags: [pump]
            ---

            """,
    };

    /// <summary>A comment or <c>noteschema_ignore</c> names a rule that there is not.</summary>
    public static Rule UnknownRule { get; } = new("NS1012", "unknown-rule", Severity.Warning, "A comment or `noteschema_ignore` names a rule that there is not.")
    {
        Why = "A slip in the name of a rule silences nothing, and nobody sees why. Rules are named by their name or code, those of a schema by the name that they have there.",
        Wrong = """
            # Rounds <!-- noteschema-disable-line titel-mismatch -->

            """,
        Right = """
            # Rounds <!-- noteschema-disable-line title-mismatch -->

            """,
    };

    /// <summary>The frontmatter is a text or a list without a key.</summary>
    public static Rule FrontmatterWithoutKeys { get; } = new("NS1013", "frontmatter-without-keys", Severity.Error, "The frontmatter is a text or a list without a key.")
    {
        Why = "Properties are keys with values. A text or a list between the dashes is YAML, but no property: Obsidian shows the block as invalid and every query passes the note by. Most often a space is missing after the colon. Until the frontmatter has keys, nothing is written into it and the note has no schema.",
        Wrong = """
            ---
            type:meeting
            date:2025-03-14
            ---

            """,
        Right = """
            ---
            type: meeting
            date: 2025-03-14
            ---

            """,
    };

    /// <summary>The whole note stands in a code block.</summary>
    public static Rule FencedNote { get; } = new("NS1014", "fenced-note", Severity.Warning, "The whole note stands in a code block.")
    {
        Why = "Language models put the notes that they write into a code block, and whoever saves the answer saves the block. Obsidian then shows code: the note has no properties, headings or links. Until it is taken out it has no schema, and nothing is completed or put right in it. A block counts that begins with frontmatter, with one line before it that ends with a colon and one behind it at most, and one of Markdown that stands alone and begins with a title; where it holds places for a template (`{{date}}`), it does not.",
        Wrong = """
            ```markdown
            ---
            type: idea
            ---

            # One pump or two

            Two cost more and fail less.
            ```

            """,
        Right = """
            ---
            type: idea
            ---

            # One pump or two

            Two cost more and fail less.

            """,
    };

    /// <summary>Frontmatter stands where, or as, Obsidian does not read it.</summary>
    public static Rule UnreadFrontmatter { get; } = new("NS1015", "unread-frontmatter", Severity.Warning, "Frontmatter stands where, or as, Obsidian does not read it.")
    {
        Why = "Frontmatter is YAML that begins in the first line of a note, with three dashes. Below an empty line, a character that nobody sees or a line such as “Here is the note:”, between dashes that a program made longer ones of, in TOML between lines of three plus signs, and in a code block of its own, Obsidian takes it for text: the note has no properties, tags or type. It takes a second block below the first for text too. Until there is one block where it belongs, no field is written into the note and it has no schema. Only what is keys and values from the opening line to the closing one is taken for frontmatter.",
        Wrong = """

            ---
            type: idea
            status: open
            ---

            # One pump or two

            """,
        Right = """
            ---
            type: idea
            status: open
            ---

            # One pump or two

            """,
    };
}
