using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>A finding as reports show it, in a note or in a schema file.</summary>
internal sealed record Finding(CheckedFile File, TextSpan Span, string Rule, string Code, Severity Severity, string Message)
{
    /// <summary>The schema of the note; null where it has none.</summary>
    public string? Schema { get; init; }

    /// <summary>Ways to put it right.</summary>
    public IReadOnlyList<Fix> Fixes { get; init; } = [];

    /// <summary>The diagnostic in a note; null for one in a schema file.</summary>
    public Diagnostic? Diagnostic { get; init; }

    /// <summary>Line and character of both ends, from 0.</summary>
    public LineRange Range => File.Source.RangeOf(Span);

    /// <summary>A hash that stays the same when lines move and the note is renamed.</summary>
    public string? Fingerprint => Diagnostic is null ? null : BaselineEntry.Of(File.Path, File.Source, Diagnostic) is var entry ? entry.Finding + entry.Context : null;

    /// <summary>A finding in a note.</summary>
    public static Finding Of(CheckedFile file, LintResult result, Diagnostic diagnostic) => new(file, diagnostic.Span, diagnostic.Name, diagnostic.Rule.Code, diagnostic.Severity, diagnostic.Message)
    {
        Schema = result.Choice.Schema?.Id,
        Fixes = diagnostic.Fixes,
        Diagnostic = diagnostic,
    };
}

/// <summary>A file that was checked.</summary>
/// <param name="Path">Its path from the vault's root.</param>
/// <param name="ShownPath">Its path from the working directory.</param>
/// <param name="Source">Its text.</param>
internal sealed record CheckedFile(string Path, string ShownPath, SourceText Source);
