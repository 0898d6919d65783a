namespace NoteSchema.Service;

/// <summary>Gives memory back to the system that reading a whole vault took and nothing needs any more. A service that waits for keystrokes would keep it for hours otherwise.</summary>
internal static class SpareMemory
{
    // It holds up everything for some tens of milliseconds, so not after each small change of the vault.
    private const long LeastPause = 10_000, WorthIt = 16 * 1024 * 1024;

    private static long s_last = -LeastPause;
    private static long s_keptBytes;

    public static void GiveBack()
    {
        long last = Volatile.Read(ref s_last), now = Environment.TickCount64;
        long used = GC.GetTotalMemory(forceFullCollection: false);
        if (now - last < LeastPause || used - Volatile.Read(ref s_keptBytes) < WorthIt || Interlocked.CompareExchange(ref s_last, now, last) != last) return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Volatile.Write(ref s_keptBytes, GC.GetTotalMemory(forceFullCollection: false));
    }
}
