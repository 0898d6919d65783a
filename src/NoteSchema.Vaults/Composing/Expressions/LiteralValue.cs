using System.Globalization;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>The value that a literal of an expression stands for.</summary>
internal static class LiteralValue
{
    public static object? Of(CelLiteral literal) => literal.Type.Kind switch
    {
        CelKind.Null => null,
        CelKind.Bool => literal.Text == "true",
        CelKind.Int => long.Parse(literal.Text, CultureInfo.InvariantCulture),
        CelKind.Uint => ulong.Parse(literal.Text, CultureInfo.InvariantCulture),
        CelKind.Double => double.Parse(literal.Text, CultureInfo.InvariantCulture),
        CelKind.String => literal.Text,
        CelKind.Bytes => Array.ConvertAll(literal.Text.ToCharArray(), static character => (byte)character),
        _ => throw new ArgumentException($"There is no literal of type {literal.Type}.", nameof(literal)),
    };
}
