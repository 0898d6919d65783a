using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>What fixes made, on the wire.</summary>
internal static class Fixes
{
    /// <summary>Why some were not made, each a sentence for people.</summary>
    public static IEnumerable<string> ProblemsOf(NoteFixes fixes)
    {
        if (fixes.Failure is { } failure) yield return $"The note is left as it is: {failure}.";
        foreach (RefusedFix fix in fixes.Refused) yield return $"{fix.Rule}: “{fix.Title}” was not done, since {fix.Reason}.";
        foreach (IReadOnlyList<string> rules in fixes.Loops) yield return $"The fixes of {string.Join(" and ", rules)} undo each other.";
        if (fixes.IsUnsettled) yield return "The fixes go on without end, so none was done.";
    }

    public static V1.FixedFile Of(FixedFile file)
    {
        // Places count without a byte-order mark.
        string before = file.Before.TrimStart('\uFEFF'), after = file.After.TrimStart('\uFEFF');
        return new V1.FixedFile { Edit = TextDifference.Edits(before, after).ToWire(file.Path, new SourceText(before)), Titles = { file.Applied.Select(fix => fix.Title) }, Diff = file.Diff.ToString() };
    }
}
