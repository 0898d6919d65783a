using System.Globalization;

namespace NoteSchema.Tests.Edits;

/// <summary>How often the properties of edits are tried, and from which seed. By hand: NOTESCHEMA_TRIALS=20 NOTESCHEMA_SEED=3 dotnet test --filter Edits.</summary>
internal static class EditTrials
{
    /// <summary>How many times as often as usual.</summary>
    public static int Times { get; } = Read("NOTESCHEMA_TRIALS", 1);

    /// <summary>What is added to each seed.</summary>
    public static int Seed { get; } = Read("NOTESCHEMA_SEED", 0);

    private static int Read(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
