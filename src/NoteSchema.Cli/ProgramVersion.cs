using System.Reflection;

namespace NoteSchema.Cli;

/// <summary>The program's version.</summary>
internal static class ProgramVersion
{
    /// <summary>The version as <c>0.1.0</c>, without the commit.</summary>
    public static string Text { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
