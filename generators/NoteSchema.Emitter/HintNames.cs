using System.Globalization;
using System.Text;

namespace NoteSchema.Emitter;

/// <summary>Names of generated files.</summary>
internal static class HintNames
{
    private const int MaxLength = 60;

    /// <summary>The id itself where it is kebab-case; else what of it is, and a hash of the whole.</summary>
    public static string Of(string id)
    {
        var slug = new StringBuilder();
        foreach (char unit in id)
        {
            if (slug.Length == MaxLength) break;
            slug.Append(unit is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? unit : '-');
        }
        return slug.ToString() == id ? id + ".g.cs" : slug + "." + Hash(id).ToString("x8", CultureInfo.InvariantCulture) + ".g.cs";
    }

    // FNV-1a: the same on every machine, which string.GetHashCode is not.
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char unit in text) hash = unchecked((hash ^ unit) * 16777619);
        return hash;
    }
}
