using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Names that a call may hold and that nobody knows by heart.</summary>
internal static class VaultWords
{
    /// <summary>The types of the vault, and those that come along.</summary>
    /// <param name="vault">What <c>--vault</c> says; null for the vault around the working directory.</param>
    /// <param name="terminal">The terminal.</param>
    public static IEnumerable<(string Word, string? About)> Types(string? vault, Terminal terminal) =>
        Try(() => Vault.Open(Folder(vault, terminal)).Schemas.Select(schema => (schema.Id, schema.Description ?? schema.Title)));

    /// <summary>The rules, those of the vault's schemas too.</summary>
    /// <param name="vault">The same.</param>
    /// <param name="terminal">The terminal.</param>
    public static IEnumerable<(string Word, string? About)> Rules(string? vault, Terminal terminal) =>
        RuleCatalog.All.Select(rule => (rule.Name, (string?)rule.Summary)).Concat(Try(() => Vault.Open(Folder(vault, terminal)).Schemas.SelectMany(schema => schema.Rules.Select(rule => (rule.Name, (string?)$"A rule of the schema {schema.Id}"))).DistinctBy(rule => rule.Name)));

    /// <summary>The operations that can be taken back, the newest first.</summary>
    /// <param name="vault">The same.</param>
    /// <param name="terminal">The terminal.</param>
    public static IEnumerable<(string Word, string? About)> Operations(string? vault, Terminal terminal) =>
        Try(() => OperationLog.Read(Folder(vault, terminal)).Where(operation => operation.UndoneBy is null).Select(operation => (operation.Id, (string?)string.Create(CultureInfo.InvariantCulture, $"{operation.Command}, {operation.Files} notes"))));

    private static VaultFolder Folder(string? vault, Terminal terminal) =>
        vault is not null ? new VaultFolder(terminal.FullPath(vault)) : VaultFolder.Find(terminal.WorkingDirectory) ?? new VaultFolder(terminal.WorkingDirectory);

    private static List<(string Word, string? About)> Try(Func<IEnumerable<(string Word, string? About)>> words)
    {
        try
        {
            return [.. words()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
