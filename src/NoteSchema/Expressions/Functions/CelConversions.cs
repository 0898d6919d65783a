using System.Text;

namespace NoteSchema;

/// <summary>Conversions between text, bytes and truth values.</summary>
internal static class CelConversions
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Cel<long> Size(byte[] bytes) => bytes.Length;

    public static Cel<byte[]> Concat(byte[] left, byte[] right) =>
        left.Length + right.Length > CelEvaluation.MaxLength ? CelEvaluation.TooLong : (byte[])[.. left, .. right];

    public static Cel<byte[]> ToBytes(string text) => Encoding.UTF8.GetBytes(text);

    public static Cel<string> ToText(byte[] bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return new CelError("the bytes are no valid UTF-8");
        }
    }

    public static Cel<bool> ParseBool(string text) => text switch
    {
        "true" or "True" or "TRUE" or "t" or "1" => true,
        "false" or "False" or "FALSE" or "f" or "0" => false,
        _ => new CelError($"{CelFormat.Excerpt(text)} is no bool"),
    };
}
