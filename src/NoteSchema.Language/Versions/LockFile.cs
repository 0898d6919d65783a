using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NoteSchema.Language.Versions;

/// <summary>
/// The form of a locked version's file: a map <c>lock</c> with a checksum and what was approved, and then the schema as it was, inherited parts and all, without migrations. It lies in the folder
/// <c>.versions</c> beside the schema, as <c>ID@VERSION.yaml</c>.
/// </summary>
public static class LockFile
{
    /// <summary>The folder beside a schema in which its locked versions lie.</summary>
    public const string Folder = ".versions";

    /// <summary>The file's name.</summary>
    public static string NameOf(string id, int version) => FormattableString.Invariant($"{id}@{version}.yaml");

    /// <summary>Whether a path, with <c>/</c> or <c>\</c>, is one of a locked version.</summary>
    public static bool IsAt(string path)
    {
        string[] parts = path.Split('/', '\\');
        return parts.Length > 1 && parts[parts.Length - 2] == Folder;
    }

    /// <summary>The id and version that a file's name gives; null where it gives none.</summary>
    public static (string Id, int Version)? ReadName(string path)
    {
        string name = path.Split('/', '\\').Last();
        int at = name.LastIndexOf('@'), dot = name.LastIndexOf('.');
        if (at <= 0 || dot <= at || !int.TryParse(name.Substring(at + 1, dot - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int version)) return null;
        return (name.Substring(0, at), version);
    }

    /// <summary>The text of the file.</summary>
    /// <param name="schema">The schema as YAML, inherited parts and all.</param>
    /// <param name="model">The same, read.</param>
    /// <param name="approved">The identities of the approved changes.</param>
    public static string Write(string schema, SchemaModel model, IEnumerable<string> approved)
    {
        StringBuilder text = new();
        text.Append(FormattableString.Invariant($"# Version {model.Version} of `{model.Id}`, locked. Written by noteschema: edit the schema, not this file.\nlock:\n  checksum: {Checksum(schema)}\n"));
        if (model.Bases.Count > 0) List("bases", model.Bases);
        List<string> all = [.. approved.Distinct().OrderBy(change => change, StringComparer.Ordinal)];
        if (all.Count > 0) List("approved", all);
        return text.Append(schema).ToString();

        void List(string key, IEnumerable<string> items)
        {
            text.Append("  ").Append(key).Append(":\n");
            foreach (string item in items) text.Append("    - '").Append(item.Replace("'", "''")).Append("'\n");
        }
    }

    /// <summary>A checksum of the schema in a file, line ends and blanks at the end aside.</summary>
    internal static string Checksum(string text)
    {
        string unix = "\n" + text.Replace("\r\n", "\n").TrimStart('\uFEFF').TrimEnd();
        int start = unix.IndexOf("\nschema:", StringComparison.Ordinal);
        using SHA256 hash = SHA256.Create();
        byte[] bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(start < 0 ? unix : unix.Substring(start)));
        return string.Concat(bytes.Take(8).Select(unit => unit.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
