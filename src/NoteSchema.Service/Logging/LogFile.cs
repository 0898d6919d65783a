using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>A file of lines that is put aside when it is full. A disk that is full or a file that cannot be written loses lines and stops nothing. Safe to use from several threads.</summary>
/// <param name="path">The path of the file that is written; those before it have numbers, 1 the youngest.</param>
/// <param name="mostBytes">When a file is full, in bytes.</param>
/// <param name="kept">How many full ones are kept.</param>
internal sealed class LogFile(string path, long mostBytes = 1024 * 1024, int kept = 3) : IDisposable
{
    private readonly Lock _gate = new();
    private FileStream? _file;

    /// <summary>Appends a line.</summary>
    public void Write(ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            try
            {
                if (_file is { } full && full.Length >= mostBytes) PutAside();
                _file ??= Open();
                _file.Write(line);
                _file.Flush();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Close();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate) Close();
    }

    private OutputFile Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new OutputFile(path, options);
    }

    private void PutAside()
    {
        Close();
        for (int number = kept - 1; number > 0; number--)
        {
            if (File.Exists(Numbered(number))) File.Move(Numbered(number), Numbered(number + 1), overwrite: true);
        }
        File.Move(path, Numbered(1), overwrite: true);
    }

    private string Numbered(int number) => Path.ChangeExtension(path, string.Create(CultureInfo.InvariantCulture, $".{number}{Path.GetExtension(path)}"));

    private void Close()
    {
        try
        {
            _file?.Dispose();
        }
        catch (IOException)
        {
            // What was not written yet is lost: the disk is full.
        }
        _file = null;
    }
}
