using System.Globalization;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>The lines with which git begins the diff of a file (<c>git help diff</c>, “Generating patch text with -p”).</summary>
internal static class DiffHeader
{
    private const string NoFile = "/dev/null";

    public static IReadOnlyList<string> Of(FileDiff diff)
    {
        if (diff is { Hunks.Count: 0, IsNew: false, IsGone: false }) return [];
        var lines = new List<string> { $"diff --git {Name("a", diff.Path)} {Name("b", diff.Path)}" };
        if (diff.IsNew) lines.Add("new file mode 100644");
        if (diff.IsGone) lines.Add("deleted file mode 100644");
        if (diff.Hunks.Count == 0) return lines;
        lines.Add("--- " + (diff.IsNew ? NoFile : Ended(Name("a", diff.Path))));
        lines.Add("+++ " + (diff.IsGone ? NoFile : Ended(Name("b", diff.Path))));
        return lines;
    }

    // After a name with a blank stands a tab, so that patch knows where it ends.
    private static string Ended(string name) => name.Contains(' ', StringComparison.Ordinal) && name[0] != '"' ? name + "\t" : name;

    private static string Name(string side, string path)
    {
        string name = $"{side}/{path}";
        if (!name.AsSpan().ContainsAnyInRange('\0', '\x1F') && !name.AsSpan().ContainsAny('"', '\\', '\x7F')) return name;
        var quoted = new StringBuilder("\"");
        foreach (char unit in name)
        {
            if (unit is '"' or '\\') quoted.Append('\\').Append(unit);
            else if (unit is < ' ' or '\x7F') quoted.Append('\\').Append(Convert.ToString(unit, 8).PadLeft(3, '0'));
            else quoted.Append(unit);
        }
        return quoted.Append('"').ToString();
    }
}
