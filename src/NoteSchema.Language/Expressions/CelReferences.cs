namespace NoteSchema.Language;

/// <summary>What an expression reads: for explanations, and for the order in which values are derived from one another.</summary>
/// <param name="Fields">The keys of fields, in order of first use; those that are only asked for with <c>has</c> among them.</param>
/// <param name="Body">What it reads of the body: <c>title</c>, <c>tasks</c>, <c>sections.actions</c>; <c>body</c> where all of it is meant.</param>
/// <param name="File">What it reads of the file: <c>name</c>, <c>folder</c>; <c>file</c> where all of it is meant.</param>
/// <param name="Owner">Whether it reads <c>owner</c>.</param>
/// <param name="Clock">Whether it depends on the time.</param>
public sealed record CelReferences(EquatableArray<string> Fields, EquatableArray<string> Body, EquatableArray<string> File, bool Owner, bool Clock)
{
    /// <summary>What a checked expression reads.</summary>
    /// <param name="node">The checked tree.</param>
    public static CelReferences Of(CelNode node)
    {
        var fields = new List<string>();
        var paths = new List<string>();
        Collect(node, fields, paths);
        return new CelReferences(
            fields.Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Parts(paths, "body"), Parts(paths, "file"), paths.Contains("owner"), CelChecker.UsesClock(node));
    }

    /// <summary>The node and everything within it, each before what it holds.</summary>
    internal static IEnumerable<CelNode> DescendantsAndSelf(CelNode node)
    {
        var pending = new Stack<CelNode>();
        pending.Push(node);
        while (pending.Count > 0)
        {
            CelNode current = pending.Pop();
            yield return current;
            foreach (CelNode child in Children(current).Reverse()) pending.Push(child);
        }
    }

    internal static IEnumerable<CelNode> Children(CelNode node) => node switch
    {
        CelSelect select => [select.Operand],
        CelLinkedField field => [field.Link],
        CelCall call => call.Arguments,
        CelList list => list.Items,
        CelMap map => map.KeysAndValues,
        CelMacro { Filter: { } filter } macro => [macro.Range, filter, macro.Body],
        CelMacro macro => [macro.Range, macro.Body],
        _ => [],
    };

    private static void Collect(CelNode node, List<string> fields, List<string> paths)
    {
        switch (node)
        {
            case CelField field: fields.Add(field.Key); return;
            case CelHasField field: fields.Add(field.Key); return;
            case CelName { Kind: CelNameKind.Root } root: paths.Add(root.Name); return;
            case CelSelect when Path(node) is { } path: paths.Add(path); return;
        }
        foreach (CelNode child in Children(node)) Collect(child, fields, paths);
    }

    // What is beyond a section, its items or its text, is still that section.
    private static string? Path(CelNode node) => node switch
    {
        CelName { Kind: CelNameKind.Root } root => root.Name,
        CelSelect { Operand: var operand, Member: var member } when Path(operand) is { } outer =>
            operand.Type.Name is CelObjectTypes.File or CelObjectTypes.Body or CelObjectTypes.Sections || node.Type.Name.StartsWith("section:", StringComparison.Ordinal)
                ? outer + "." + member
                : outer,
        _ => null,
    };

    private static EquatableArray<string> Parts(List<string> paths, string root) => paths
        .Where(path => path == root || path.StartsWith(root + ".", StringComparison.Ordinal))
        .Select(path => path == root ? root : path.Substring(root.Length + 1))
        .Distinct(StringComparer.Ordinal).ToEquatableArray();
}
