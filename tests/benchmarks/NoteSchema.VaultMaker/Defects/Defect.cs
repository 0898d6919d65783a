namespace NoteSchema.VaultMaker;

/// <summary>One known way for a note to be broken.</summary>
/// <param name="Kinds">The kinds of note that can be broken in this way.</param>
/// <param name="Plant">Breaks a note that is in order, and says what is expected of it.</param>
internal sealed record Defect(Kind[] Kinds, Action<Draft> Plant)
{
    /// <summary>Whether it takes two notes, each of which is reported.</summary>
    public bool NeedsTwin { get; init; }

    /// <summary>Whether the mistake is that another note does not name this one.</summary>
    public bool LeavesOutOtherSide { get; init; }
}

/// <summary>All known ways for a note to be broken.</summary>
internal static partial class Defects
{
    private static readonly Kind[] s_any = [Kind.Person, Kind.Project, Kind.Meeting, Kind.Talk, Kind.Source, Kind.Plain];

    // Notes that no other needs to be of its kind: they may lose it by what is wrong with them.
    private static readonly Kind[] s_unasked = [Kind.Meeting, Kind.Talk];

    private static readonly Dictionary<Kind, List<Defect>> s_byKind = s_any.ToDictionary(kind => kind, kind => new List<Defect>(
        TextDefects().Concat(YamlDefects()).Concat(FieldDefects()).Concat(LinkDefects()).Concat(BodyDefects()).Concat(TaskDefects()).Concat(RuleDefects()).Where(defect => defect.Kinds.Contains(kind))));

    /// <summary>The ways in which a note of <paramref name="kind"/> can be broken.</summary>
    public static IReadOnlyList<Defect> For(Kind kind) => s_byKind[kind];

    /// <summary>Ways that report one rule in the frontmatter's line that <paramref name="plant"/> gives.</summary>
    private static Defect At(string rule, Kind[] kinds, Func<Draft, Line> plant) => new(kinds, draft => draft.Expect(rule, plant(draft)));

    private static Defect At(string rule, Kind kind, Func<Draft, Line> plant) => At(rule, [kind], plant);

    /// <summary>The last part of free text, where whatever is added disturbs nothing else.</summary>
    private static Part FreePart(Draft draft) => draft.Card.Kind switch
    {
        Kind.Person => draft.Part("notes"),
        Kind.Project => draft.Part("log"),
        Kind.Meeting => draft.Part("notes"),
        Kind.Talk => draft.Part("context"),
        Kind.Source => draft.Part("remarks"),
        _ => draft.Part("text"),
    };

    /// <summary>Adds a paragraph of its own to the free text.</summary>
    private static Line AddParagraph(Draft draft, string text)
    {
        Part part = FreePart(draft);
        part.Add("");
        Line line = part.Add(text);
        part.Add("");
        return line;
    }
}
