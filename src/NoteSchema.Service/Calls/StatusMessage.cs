using System.Globalization;
using System.Text;

namespace NoteSchema.Service;

/// <summary>The message of a gRPC status, where it is written by hand.</summary>
internal static class StatusMessage
{
    /// <summary>
    /// The message as it stands in a header. gRPC escapes what is no visible ASCII, and the sign that it escapes with; what is escaped besides is shown by some clients as it stands.
    /// </summary>
    public static string Escape(string message)
    {
        var escaped = new StringBuilder(message.Length);
        foreach (byte one in Encoding.UTF8.GetBytes(message))
        {
            if (one is >= 0x20 and <= 0x7E and not (byte)'%') escaped.Append((char)one);
            else escaped.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
        }
        return escaped.ToString();
    }
}
