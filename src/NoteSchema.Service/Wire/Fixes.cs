using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>What fixes made, on the wire.</summary>
internal static class Fixes
{
    /// <summary>Why some were not made, each a sentence for people.</summary>
    public static IEnumerable<string> ProblemsOf(IEnumerable<RefusedFix> refused, IEnumerable<IReadOnlyList<string>> loops, bool isUnsettled)
    {
        foreach (RefusedFix fix in refused) yield return $"{fix.Rule}: “{fix.Title}” was not done, since {fix.Reason}.";
        foreach (IReadOnlyList<string> rules in loops) yield return $"The fixes of {string.Join(" and ", rules)} undo each other.";
        if (isUnsettled) yield return "The fixes go on without end, so none was done.";
    }

    public static V1.FixedFile Of(FixedFile file)
    {
        // Places count without a byte-order mark.
        string before = file.Before.TrimStart('\uFEFF'), after = file.After.TrimStart('\uFEFF');
        return new V1.FixedFile { Edit = TextDifference.Edits(before, after).ToWire(file.Path, new SourceText(before)), Titles = { file.Applied.Select(fix => fix.Title) }, Diff = file.Diff.ToString() };
    }
}
