using System.Globalization;

namespace NoteSchema.Vaults;

/// <summary>
/// Keeps the journals of a vault from growing without end. The newest is always kept; the ten newest are kept as long as all together have no more than 256 MiB; older ones for
/// 30 days, likewise.
/// </summary>
internal static class OperationPruning
{
    private const int AlwaysKept = 10;
    private const long MostBytes = 256 * 1024 * 1024;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public static void Prune(OperationFolder folder, DateTimeOffset now)
    {
        string oldestId = (now - KeptFor).UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        IReadOnlyList<string> journals = folder.Journals(OperationFolder.Closed);
        long bytes = 0;
        for (int age = 0; age < journals.Count; age++)
        {
            string journal = journals[^(age + 1)];
            bytes += new FileInfo(journal).Length;
            bool isOld = string.CompareOrdinal(Path.GetFileNameWithoutExtension(journal), oldestId) < 0;
            if (age > 0 && (bytes > MostBytes || (age >= AlwaysKept && isOld))) File.Delete(journal);
        }
    }
}
