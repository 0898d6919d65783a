using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>A finding as reports show it, in a note or in a schema file.</summary>
internal sealed record Finding(CheckedFile File, TextSpan Span, string Rule, string Code, Severity Severity, string Message)
{
    /// <summary>The schema of the note; null where it has none.</summary>
    public string? Schema { get; init; }

    /// <summary>Ways to put it right.</summary>
    public IReadOnlyList<Fix> Fixes { get; init; } = [];

    /// <summary>A hash that stays the same when lines move and the note is renamed; null where nobody asked for it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Line and character of both ends, from 0.</summary>
    public LineRange Range => File.Lines.RangeOf(Span);

    /// <summary>A finding in a note.</summary>
    /// <param name="file">The note.</param>
    /// <param name="schema">Its schema; null where it has none.</param>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="entry">Its entry in a baseline; null where nobody asked for it.</param>
    public static Finding Of(CheckedFile file, Schema? schema, Diagnostic diagnostic, BaselineEntry? entry) => new(file, diagnostic.Span, diagnostic.Name, diagnostic.Rule.Code, diagnostic.Severity, diagnostic.Message)
    {
        Schema = schema?.Id,
        Fixes = diagnostic.Fixes,
        Fingerprint = entry is { } known ? known.Finding + known.Context : null,
    };
}

/// <summary>A file that was checked.</summary>
/// <param name="Path">Its path from the vault's root.</param>
/// <param name="ShownPath">Its path from the working directory.</param>
/// <param name="Lines">What is kept of its text.</param>
internal sealed record CheckedFile(string Path, string ShownPath, FindingLines Lines);
