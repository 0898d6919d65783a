namespace NoteSchema;

/// <summary>What is said of a path that leads to no file.</summary>
internal static class MissingPath
{
    public static void Report(string path, Func<string, string> write, TextSpan span, FieldCheck check, IVaultView vault)
    {
        IReadOnlyList<NearMatch> near = vault.NearMatches(path, []);
        string[] paths = [.. near.Select(match => vault.PathOf(match.File))];
        if (Array.Find(paths, other => string.Equals(other, path.TrimStart('/'), StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            check.Report(Rules.MissingPath, span, $"The vault has no file “{path}”; it is written `{same}`.", Fix.Replace($"Write {write(same)}", FixKind.Safe, span, write(same)));
            return;
        }
        string meant = paths.Length == 0 ? " Paths begin at the vault's root." : $" Did you mean {Suggestions.OneOf(paths)}?";
        check.Report(Rules.MissingPath, span, $"`{check.Path}` must name a file of the vault, and there is none at “{path}”.{meant}",
            [.. paths.Select(other => Fix.Replace($"Write {write(other)}", paths.Length == 1 && near[0].IsSure ? FixKind.Suggested : FixKind.Risky, span, write(other)))]);
    }
}
