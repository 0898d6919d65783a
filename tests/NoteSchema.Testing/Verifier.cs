using System.Reflection;
using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>Compares text with a file that was looked at and kept: a stand-in for the class of the same name in Verify.Xunit, for text only.</summary>
public static class Verifier
{
    /// <summary>
    /// Compares <paramref name="target"/> with <c>Class.Method.verified.extension</c> beside the test, once it is awaited. Call it from the test
    /// itself, in a file named like its class. Line ends count as <c>\n</c>.
    /// </summary>
    /// <exception cref="VerifyException">The text differs or there is no such file; what was received lies beside it, as <c>.received.</c>.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SettingsTask Verify(string? target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(target ?? "null", extension, sourceFile, method, Assembly.GetCallingAssembly());
}
