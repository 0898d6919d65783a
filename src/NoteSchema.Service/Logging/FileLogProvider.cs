using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace NoteSchema.Service;

/// <summary>
/// Writes the log: a line of JSON for each entry. Of an exception its type and where it was thrown are written and not its message, which may quote a note.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="clock">The clock.</param>
internal sealed class FileLogProvider(LogFile file, TimeProvider clock) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new FileLogger(categoryName, file, clock);

    // Whoever made the file closes it.
    public void Dispose()
    {
    }

    private sealed class FileLogger(string category, LogFile file, TimeProvider clock) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var bytes = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(bytes))
            {
                json.WriteStartObject();
                json.WriteString("time", clock.GetUtcNow());
                json.WriteString("level", logLevel.ToString().ToLowerInvariant());
                json.WriteString("category", category);
                json.WriteString("message", formatter(state, null));
                if (state is IEnumerable<KeyValuePair<string, object?>> values)
                {
                    foreach ((string name, object? value) in values)
                    {
                        if (!name.StartsWith('{')) json.WriteString(name, value?.ToString());
                    }
                }
                for (Exception? at = exception; at is not null; at = at.InnerException) json.WriteString(at == exception ? "exception" : "cause", $"{at.GetType().FullName}\n{at.StackTrace}");
                json.WriteEndObject();
            }
            bytes.Write("\n"u8);
            file.Write(bytes.WrittenSpan);
        }
    }
}
