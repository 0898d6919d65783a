using System.Globalization;

namespace NoteSchema.Vaults;

internal static class TagWords
{
    public static string Count(int count) => count == 1 ? "1 note" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} notes");
}
