namespace NoteSchema.Language;

/// <summary>What came of checking an expression.</summary>
/// <param name="Root">The checked tree; null where there are errors.</param>
/// <param name="Errors">The mistakes, by place.</param>
public sealed record CelCheckResult(CelNode? Root, IReadOnlyList<CelError> Errors);

/// <summary>Parses expressions, and finds out what their names mean and what types they have.</summary>
public static class CelChecker
{
    /// <summary>Checks an expression. Never throws on any text; reports every mistake that does not follow from another.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="env">What it may name.</param>
    /// <param name="expected">The type that its value must have, or null for any. An <c>int</c> where a <c>double</c> is expected is converted.</param>
    public static CelCheckResult Check(string text, CelEnvironment env, CelType? expected = null)
    {
        CelParseResult parsed = CelParser.Parse(text);
        if (parsed.Errors.Count > 0) return new CelCheckResult(null, parsed.Errors);
        var errors = new List<CelError>();
        CelNode root = new CelTypeChecker(errors).Check(parsed.Root, env);
        if (expected is not null) root = Expect(root, expected, errors);
        // Sorting by place must keep the order of errors at one place.
        return errors.Count == 0 ? new CelCheckResult(root, []) : new CelCheckResult(null, errors.OrderBy(error => error.Start).ToArray());
    }

    /// <summary>Whether the value depends on when it is asked for: whether <c>today()</c> or <c>now()</c> is called.</summary>
    /// <param name="node">A checked tree.</param>
    public static bool UsesClock(CelNode node) =>
        CelReferences.DescendantsAndSelf(node).Any(inner => inner is CelCall { IsMember: false, Function: "today" or "now" });

    private static CelNode Expect(CelNode root, CelType expected, List<CelError> errors)
    {
        if (expected.Kind == CelKind.Double && root.Type.Kind == CelKind.Int)
            return new CelCall(root.Start, root.End, "double", false, new([root])) { Type = CelType.Double };
        root = CelTypeRelations.Adapt(root, expected);
        if (!CelTypeRelations.Fits(expected, root.Type))
            errors.Add(new CelError(root.Start, root.End, $"this must be {CelAdvice.Name(expected)}, but is {CelAdvice.Name(root.Type)}{CelAdvice.Convert(expected, root)}"));
        return root;
    }
}
