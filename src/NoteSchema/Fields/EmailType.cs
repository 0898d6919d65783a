using System.Buffers;

namespace NoteSchema;

/// <summary>An e-mail address.</summary>
public sealed class EmailType : ScalarType<ReadOnlySpan<char>>
{
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("<>,;:\\\"()[]");

    /// <inheritdoc/>
    public override string Name => "email";

    public override string Description => "an e-mail address such as anna@example.org";

    // One @ with something on either side and no spaces: what a stricter test refuses is in use somewhere.
    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out ReadOnlySpan<char> value)
    {
        value = text;
        int at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1 || text.IndexOf('@') != at || text.ContainsAny(s_forbidden)) return false;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character)) return false;
        }
        return true;
    }

    private protected override object Box(ReadOnlySpan<char> value) => CelBoxes.Of(value);

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        string trimmed = text.Trim().TrimStart('<').TrimEnd('>');
        if (trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) trimmed = trimmed["mailto:".Length..];
        if (trimmed != text) yield return new Repair(trimmed, FixKind.Safe);
    }

    internal override string? Format(object value) => value as string;
}
