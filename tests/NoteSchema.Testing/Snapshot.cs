using System.Text;
using DiffEngine;

namespace VerifyXunit;

/// <summary>A file that holds what a test is expected to give: UTF-8 without byte-order mark, lines ended by <c>\n</c>.</summary>
internal sealed class Snapshot(string directory, string name, string extension)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private string Verified => Path.Combine(directory, $"{name}.verified.{extension}");
    private string Received => Path.Combine(directory, $"{name}.received.{extension}");

    public async Task CompareAsync(string text, bool showsDifference)
    {
        string received = WithLineFeeds(text);
        string? verified = File.Exists(Verified) ? WithLineFeeds(await File.ReadAllTextAsync(Verified)) : null;
        if (received == verified)
        {
            File.Delete(Received);
            return;
        }
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(Received, received, s_utf8);
        if (showsDifference && !BuildServerDetector.Detected && Environment.GetEnvironmentVariable("CI") is null or "" or "false") await DiffRunner.LaunchAsync(Received, Verified);
        throw new VerifyException(verified is null
            ? $"There is no {Verified} yet. Look at what was received, and if it is right rename it:\n{Received}\n\n{received}"
            : $"{Difference(verified, received)}\nIf what was received is right, rename it to {Path.GetFileName(Verified)}:\n{Received}");
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Difference(string verified, string received)
    {
        string[] expected = verified.Split('\n');
        string[] actual = received.Split('\n');
        int line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line]) line++;
        return $"The first difference is in line {line + 1}.\nVerified: {At(expected, line)}\nReceived: {At(actual, line)}";
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end of the text)";
}
