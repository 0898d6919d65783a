namespace NoteSchema.Service.Tests;

internal static class Streams
{
    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> stream)
    {
        var all = new List<T>();
        await foreach (T item in stream) all.Add(item);
        return all;
    }
}
