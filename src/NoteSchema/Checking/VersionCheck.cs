using System.Globalization;

namespace NoteSchema;

/// <summary>How a note's version stands to its schema's.</summary>
internal enum VersionState
{
    Current,
    Old,
    Future,
}

/// <summary>Compares the version that a note says with its schema's.</summary>
internal static class VersionCheck
{
    public static VersionState Run(CheckContext context)
    {
        NoteReading reading = context.Reading;
        string key = reading.Environment.VersionField;
        if (reading.Note.Frontmatter.Problems.Count > 0) return VersionState.Current;
        FrontmatterValue value = reading.Note.Frontmatter[key];
        // Without the key a note is of version 1.
        long version = value.IsMissing ? 1 : long.TryParse(value.Chars, NumberStyles.None, CultureInfo.InvariantCulture, out long read) ? read : 0;
        TextSpan place = value.IsMissing ? new TextSpan(reading.Note.Frontmatter.Span.Start, Math.Min(3, reading.Note.Source.Length)) : value.Span;
        if (version == reading.Schema.Version) return VersionState.Current;
        if (version == 0)
        {
            context.Report(Rules.WrongType, place, $"`{key}` must be a whole number from 1 to {reading.Schema.Version}, not “{value.Text}”.");
            return VersionState.Current;
        }
        if (version < reading.Schema.Version)
        {
            context.Report(Rules.OldVersion, place, $"The note has version {version} of the schema `{reading.Schema.Id}`, whose version is now {reading.Schema.Version}.");
            return VersionState.Old;
        }
        context.Report(Rules.FutureVersion, place, $"The note has version {version} of the schema `{reading.Schema.Id}`, which is known here up to version {reading.Schema.Version}.");
        return VersionState.Future;
    }
}
