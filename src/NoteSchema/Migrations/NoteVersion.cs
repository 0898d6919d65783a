using System.Globalization;

namespace NoteSchema;

/// <summary>The version of its schema that a note says it has.</summary>
/// <param name="Number">From 1; 0 where what stands there is no version.</param>
/// <param name="Value">What stands under the version key; missing for a note that says none, which counts as version 1.</param>
public readonly record struct NoteVersion(long Number, FrontmatterValue Value)
{
    /// <summary>The version that a note with <paramref name="frontmatter"/> says.</summary>
    public static NoteVersion Of(Frontmatter frontmatter, NoteEnvironment environment)
    {
        FrontmatterValue value = frontmatter[environment.VersionField];
        return new NoteVersion(value.IsMissing ? 1 : long.TryParse(value.Chars, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0, value);
    }
}
