namespace NoteSchema;

/// <summary>A URL.</summary>
public sealed class UrlType : ScalarType
{
    /// <inheritdoc/>
    public override string Name => "url";

    internal override string Description => "a URL such as https://example.org/page";

    internal override object? Parse(string text, NoteEnvironment environment) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && text.Contains(':', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) && (uri.Scheme is not ("http" or "https") || uri.Host.Length > 0) && !uri.IsFile ? text
        : text.StartsWith("file://", StringComparison.Ordinal) ? text : null;

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        string trimmed = text.Trim().TrimStart('<').TrimEnd('>');
        if (trimmed != text && Parse(trimmed, environment) is not null) yield return new Repair(trimmed, FixKind.Safe);
        else if (trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) yield return new Repair("https://" + trimmed, FixKind.Suggested);
    }

    internal override string Format(object value) => (string)value;
}
