using System.Buffers;

namespace NoteSchema;

/// <summary>A URL.</summary>
public sealed class UrlType : ScalarType<ReadOnlySpan<char>>
{
    private static readonly SearchValues<char> s_pathCharacters = SearchValues.Create("/-._~?=&+ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <inheritdoc/>
    public override string Name => "url";

    public override string Description => "a URL such as https://example.org/page";

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out ReadOnlySpan<char> value)
    {
        value = text;
        return IsPlain(text) || text.StartsWith("file://", StringComparison.Ordinal) || IsUri(text.ToString());
    }

    private protected override object Box(ReadOnlySpan<char> value) => CelBoxes.Of(value);

    private static bool IsUri(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && text.Contains(':', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) && (uri.Scheme is not ("http" or "https") || uri.Host.Length > 0) && !uri.IsFile;

    // An address on the web whose host is words with dots between them: told without making a Uri.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        int start = text.StartsWith("https://", StringComparison.Ordinal) ? 8 : text.StartsWith("http://", StringComparison.Ordinal) ? 7 : -1;
        if (start < 0) return false;
        ReadOnlySpan<char> rest = text[start..];
        int slash = rest.IndexOf('/');
        ReadOnlySpan<char> host = slash < 0 ? rest : rest[..slash];
        if (slash >= 0 && rest[slash..].ContainsAnyExcept(s_pathCharacters)) return false;
        if (host.Length is 0 or > 63 || !char.IsAsciiLetter(host[^1]) || host[0] == '.' || host.Contains("..", StringComparison.Ordinal)) return false;
        foreach (char character in host)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '.') return false;
        }
        return true;
    }

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        string trimmed = text.Trim().TrimStart('<').TrimEnd('>');
        if (trimmed != text && Parse(trimmed, environment) is not null) yield return new Repair(trimmed, FixKind.Safe);
        else if (trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) yield return new Repair("https://" + trimmed, FixKind.Suggested);
    }

    internal override string? Format(object value) => value as string;
}
