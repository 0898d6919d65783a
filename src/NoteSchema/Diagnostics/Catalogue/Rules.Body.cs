namespace NoteSchema;

/// <content>The rules about the body, NS4xxx.</content>
public static partial class Rules
{
    /// <summary>The level-1 heading is missing.</summary>
    public static Rule MissingTitle { get; } = new("NS4001", "missing-title", Severity.Warning, "The level-1 heading is missing.")
    {
        Why = "The schema says what the level-1 heading is, and there is none: the note is exported and printed without a name.",
        Schema = """
            schema: report
            fields:
              title: string
            body:
              title: "{title}"

            """,
        Wrong = """
            ---
            type: report
            title: March report
            ---

            The pumps run.

            """,
        Right = """
            ---
            type: report
            title: March report
            ---

            # March report

            The pumps run.

            """,
    };

    /// <summary>The level-1 heading is another than the fields make it.</summary>
    public static Rule TitleMismatch { get; } = new("NS4002", "title-mismatch", Severity.Warning, "The level-1 heading is another than the fields make it.")
    {
        Why = "Heading and field are to say the same and do not; one of them was changed alone.",
        Schema = """
            schema: report
            fields:
              title: string
            body:
              title: "{title}"

            """,
        Wrong = """
            ---
            type: report
            title: March report
            ---

            # February report

            """,
        Right = """
            ---
            type: report
            title: March report
            ---

            # March report

            """,
    };

    /// <summary>The line below the title does not agree with the fields.</summary>
    public static Rule HeaderMismatch { get; } = new("NS4003", "header-mismatch", Severity.Warning, "The line below the title does not agree with the fields.")
    {
        Why = "The line below the title repeats fields for whoever reads the note without its properties. One of the two was changed alone.",
        Schema = """
            schema: report
            fields:
              title: string
              date: date
              site: string
            body:
              title: "{title}"
              header: "**Date:** {date} · **Site:** {site}"

            """,
        Wrong = """
            ---
            type: report
            title: March report
            date: 2025-03-31
            site: Harbor
            ---

            # March report
            **Date:** 2025-02-28 · **Site:** Harbor

            """,
        Right = """
            ---
            type: report
            title: March report
            date: 2025-03-31
            site: Harbor
            ---

            # March report
            **Date:** 2025-03-31 · **Site:** Harbor

            """,
    };

    /// <summary>A required section is missing.</summary>
    public static Rule MissingSection { get; } = new("NS4004", "missing-section", Severity.Error, "A required section is missing.")
    {
        Why = "Every note of this type has the section; an empty one says that nothing is known, none says nothing.",
        Schema = """
            schema: report
            body:
              sections:
                risks: { heading: Risks, required: true }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## Findings

            The pumps run.

            """,
        Right = """
            ---
            type: report
            ---

            ## Findings

            The pumps run.

            ## Risks

            None known.

            """,
    };

    /// <summary>Two sections stand in another order than in the schema.</summary>
    public static Rule SectionOrder { get; } = new("NS4005", "section-order", Severity.Warning, "Two sections stand in another order than in the schema.")
    {
        Why = "Who reads many notes of one type finds things where they always are.",
        Schema = """
            schema: report
            body:
              order: strict
              sections:
                findings: { heading: Findings }
                risks: { heading: Risks }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## Risks

            None known.

            ## Findings

            The pumps run.

            """,
        Right = """
            ---
            type: report
            ---

            ## Findings

            The pumps run.

            ## Risks

            None known.

            """,
    };

    /// <summary>A section has an earlier or other heading.</summary>
    public static Rule SectionRenamed { get; } = new("NS4006", "section-renamed", Severity.Hint, "A section has an earlier or other heading.")
    {
        Why = "The section has another heading now. It is read all the same; the new heading is offered, so that all notes have it.",
        Schema = """
            schema: report
            body:
              sections:
                risks: { heading: Risks, aliases: [Dangers] }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## Dangers

            None known.

            """,
        Right = """
            ---
            type: report
            ---

            ## Risks

            None known.

            """,
    };

    /// <summary>A section stands twice.</summary>
    public static Rule DuplicateSection { get; } = new("NS4007", "duplicate-section", Severity.Warning, "A section stands twice.")
    {
        Why = "The schema names the section once, so only the first is read. Put the two together.",
        Schema = """
            schema: report
            body:
              sections:
                risks: { heading: Risks }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## Risks

            Ice on the quay.

            ## Risks

            The crane leaves in April.

            """,
        Right = """
            ---
            type: report
            ---

            ## Risks

            Ice on the quay. The crane leaves in April.

            """,
    };

    /// <summary>The schema does not know the section.</summary>
    public static Rule UnknownSection { get; } = new("NS4008", "unknown-section", Severity.Warning, "The schema does not know the section.")
    {
        Why = "The schema says `additional_sections: warn` or `forbid`. A heading that is nearly that of a section is offered under the right name.",
        Schema = """
            schema: report
            body:
              additional_sections: warn
              sections:
                risks: { heading: Risks }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## Riskz

            None known.

            """,
        Right = """
            ---
            type: report
            ---

            ## Risks

            None known.

            """,
    };

    /// <summary>A section's heading has another level than in the schema.</summary>
    public static Rule HeadingLevel { get; } = new("NS4009", "heading-level", Severity.Warning, "A section's heading has another level than in the schema.")
    {
        Why = "A heading of another level puts the section into another one, or takes others into it: outlines and embeds show too much or too little.",
        Schema = """
            schema: report
            body:
              sections:
                risks: { heading: Risks }

            """,
        Wrong = """
            ---
            type: report
            ---

            #### Risks

            None known.

            """,
        Right = """
            ---
            type: report
            ---

            ## Risks

            None known.

            """,
    };

    /// <summary>A section holds something else than the schema says.</summary>
    public static Rule SectionContent { get; } = new("NS4010", "section-content", Severity.Warning, "A section holds something else than the schema says.")
    {
        Why = "What is gathered from the section is its items; what is no item is left out.",
        Schema = """
            schema: report
            body:
              sections:
                risks: { heading: Risks, content: list }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## Risks

            The crane leaves in April.

            """,
        Right = """
            ---
            type: report
            ---

            ## Risks

            - The crane leaves in April.

            """,
    };

    /// <summary>A line does not have the form of its section.</summary>
    public static Rule LineForm { get; } = new("NS4011", "line-form", Severity.Warning, "A line does not have the form of its section.")
    {
        Unfixed = "A line of which several readings are left has none: a time with a letter in it, or a name that neither a field nor another line has, run together with what was said.",
        Why = "Each line has a form from which its parts are read. A line that departs from it is lost to search, or its words go to the wrong speaker. Where one reading is left, it is offered.",
        Schema = """
            schema: report
            body:
              sections:
                log:
                  heading: Log
                  content: lines
                  line: "[{at: time}] {who: string}: {text: string}"

            """,
        Wrong = """
            ---
            type: report
            ---

            ## Log

            [09:31] Ilse: The pump runs.
            [09:4x] Ruben: It leaks.

            """,
        Right = """
            ---
            type: report
            ---

            ## Log

            [09:31] Ilse: The pump runs.
            [09:40] Ruben: It leaks.

            """,
    };

    /// <summary>A code block begins but does not end.</summary>
    public static Rule UnclosedFence { get; } = new("NS4012", "unclosed-fence", Severity.Warning, "A code block begins but does not end.")
    {
        Why = "A code block that is not closed takes in the rest of the note: its headings, links, tags and tasks are code then.",
        Wrong = """
            ```
            pump --status

            ## Next

            - [ ] Call Ilse

            """,
        Right = """
            ```
            pump --status
            ```

            ## Next

            - [ ] Call Ilse

            """,
    };

    /// <summary>A line was meant for a heading.</summary>
    public static Rule UnseenHeading { get; } = new("NS4013", "unseen-heading", Severity.Warning, "A line was meant for a heading, but no common space stands behind its marks.")
    {
        Why = "Some keyboards and programs write a space that does not break or a wide one, and it looks the same; others need none. To Obsidian the line is text then: it is in no outline, no link leads to it, and what stands below belongs to the section before. Until it is a heading, no other is added for it.",
        Wrong = "# Quay wall\n\n##\u00A0Costs\n\nThe wall takes two weeks.\n",
        Right = """
            # Quay wall

            ## Costs

            The wall takes two weeks.

            """,
    };
}
