using System.Buffers;

namespace NoteSchema;

/// <summary>An e-mail address.</summary>
public sealed class EmailType : ScalarType
{
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("<>,;:\\\"()[]");

    /// <inheritdoc/>
    public override string Name => "email";

    internal override string Description => "an e-mail address such as anna@example.org";

    // One @ with something on either side and no spaces: what a stricter test refuses is in use somewhere.
    internal override object? Parse(string text, NoteEnvironment environment)
    {
        int at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 && !text.Any(char.IsWhiteSpace) && text.AsSpan().IndexOfAny(s_forbidden) < 0 && text.Count(character => character == '@') == 1 ? text : null;
    }

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        string trimmed = text.Trim().TrimStart('<').TrimEnd('>');
        if (trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) trimmed = trimmed["mailto:".Length..];
        if (trimmed != text) yield return new Repair(trimmed, FixKind.Safe);
    }

    internal override string Format(object value) => (string)value;
}
