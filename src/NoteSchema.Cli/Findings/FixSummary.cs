using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>What a run fixed, or would fix.</summary>
/// <param name="Files">The files that are changed, or in which a fix was refused.</param>
internal sealed record FixSummary(IReadOnlyList<FixedFile> Files)
{
    /// <summary>The id by which what was written can be taken back; null where nothing was written.</summary>
    public string? Operation { get; init; }

    /// <summary>Whether nothing was to be written.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The text after the fixes, of a note from standard input; null for files.</summary>
    public string? Text { get; init; }

    /// <summary>How many findings were put right.</summary>
    public int Applied => Files.Where(file => file.IsChanged).Sum(file => file.Applied.Count);

    /// <summary>How many notes are changed.</summary>
    public int Changed => Files.Count(file => file.IsChanged);

    /// <summary>One sentence that says so.</summary>
    public string Sentence
    {
        get
        {
            if (Changed == 0) return IsPreview ? "Nothing to fix." : "Nothing fixed.";
            string what = string.Create(CultureInfo.InvariantCulture, $"{Applied:N0} finding{(Applied == 1 ? "" : "s")} in {Changed:N0} note{(Changed == 1 ? "" : "s")}");
            return IsPreview ? $"{what} would be fixed; nothing is written." : Operation is null ? $"Fixed {what}." : $"Fixed {what}; `noteschema undo` takes that back.";
        }
    }

    /// <summary>What was not fixed though there is a fix, a line for each, with the file's path from the vault's root.</summary>
    public IEnumerable<(string Path, string What)> NotFixed => Files.SelectMany(static file => file.Refused.Select(refused => (file.Path, $"“{refused.Title}” [{refused.Rule}]: {refused.Reason}"))
        .Concat(file.Loops.Select(rules => (file.Path, rules.Count == 1 ? $"the fixes of {rules[0]} undo each other" : $"the fixes of {string.Join(", ", rules.SkipLast(1))} and {rules[^1]} undo each other")))
        .Concat(file.IsUnsettled ? [(file.Path, "its fixes bring new ones without end")] : []));
}
